using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>An HTTP server of an agency's own, on a free port of this machine.</summary>
internal sealed class AgencyServer : IAgencyServer, IAsyncDisposable
{
    private const long LargestRequest = 256 * 1024;

    // Who has asked gets this long for the answer when the agency stops.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly WebApplication _application;
    private long _calls;

    private AgencyServer(WebApplication application, HttpFaults faults) => (_application, Faults) = (application, faults);

    public Uri Address => new(_application.Urls.First());

    public IAgencyFaults Faults { get; }

    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Listens, and answers each request after a time of thinking.</summary>
    public static async Task<AgencyServer> StartAsync(
        RequestDelegate answer, HttpsConnectionAdapterOptions? tls, TimeSpan latency, TimeProvider time, CancellationToken cancellation)
    {
        var faults = new HttpFaults(answer, time);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (tls is not null)
                {
                    listen.UseHttps(tls);
                }
            });
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Grace);
        // Signals of the process are the hub's to hear.
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        var server = new AgencyServer(builder.Build(), faults);
        server._application.Run(async context =>
        {
            Interlocked.Increment(ref server._calls);
            if (latency > TimeSpan.Zero)
            {
                await Task.Delay(latency, time, context.RequestAborted);
            }
            await faults.AnswerAsync(context);
        });
        await server._application.StartAsync(cancellation);
        return server;
    }

    public Task StopAsync() => _application.StopAsync();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
