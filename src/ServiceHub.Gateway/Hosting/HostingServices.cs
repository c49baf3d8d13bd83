using System.Diagnostics;
using ServiceHub.Gateway.Logging;

namespace ServiceHub.Gateway.Hosting;

/// <summary>Where the hub listens, its clock, and how it stops.</summary>
internal static class HostingServices
{
    private const string DefaultUrls = "Hub:DefaultUrls";
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(20);

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // Settings lie beside the program, wherever it is called from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        // A key of our own: "Urls" in appsettings.json would overrule ASPNETCORE_URLS.
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && builder.Configuration["http_ports"] is null)
        {
            builder.WebHost.UseUrls(builder.Configuration[DefaultUrls]!);
        }
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddClientCertificates();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTime);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        builder.Services.AddOptions<HubOptions>().BindConfiguration(HubOptions.Section)
            .Validate(hub => hub.IsValid(), "Hub:PublicAddress must be an absolute http or https address without user, query or fragment.")
            .ValidateOnStart();
        return builder;
    }
}
