using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Export;
using ServiceHub.Data.Disclosure.Hiding;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Services.Disclosure;

namespace ServiceHub.Gateway.Disclosure;

/// <summary>The log of disclosures: what writes it, and what numbers and signs it.</summary>
internal static class DisclosureServices
{
    public static void AddDisclosureLog(this IServiceCollection services)
    {
        services.AddSingleton<LogProofs>();
        services.AddHostedService<LogKeeper>();
    }

    /// <summary>What the contract and commands need of it.</summary>
    /// <exception cref="StartupException">A setting is none.</exception>
    public static void AddLogBook(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new LogOptions();
        configuration.GetSection(LogOptions.Section).Bind(options);
        if (options.Errors().ToArray() is [_, ..] errors)
        {
            throw new StartupException(string.Join(' ', errors));
        }
        services.AddSingleton(options).AddSingleton<LogClock>().AddSingleton<LogKeys>();
        services.AddSingleton<LogNumbering>().AddSingleton<LogExport>().AddSingleton<DisclosureLog>().AddSingleton<LogErasure>()
            .AddSingleton<HidingStore>().AddSingleton<DisclosureReader>().AddSlice<DisclosureInspection>();
    }
}
