using ServiceHub.Gateway.Hosting;
using ServiceHub.Sandbox;

namespace ServiceHub.Gateway.Metrics;

/// <summary>
/// <c>/metrics</c>: in the sandbox beside everything else; otherwise on a listener of its own, so that it can be kept inside, and
/// on none where none is set.
/// </summary>
internal static class MetricsEndpoint
{
    public const string Listen = "Metrics:Listen";

    public const string Path = "/metrics";

    /// <exception cref="StartupException">The address to listen on is none.</exception>
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<HubMetrics>();
        if (builder.Configuration[Listen] is not { } address)
        {
            return;
        }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url is not { Scheme: "http", PathAndQuery: "/" })
        {
            throw new StartupException($"{Listen} is no address to listen on: write one such as http://127.0.0.1:9464.");
        }
        builder.Services.AddHostedService(provider => new MetricsListener(provider.GetRequiredService<HubMetrics>(), url));
    }

    public static void MapMetrics(this WebApplication app)
    {
        // From the start, so that nothing goes uncounted.
        var metrics = app.Services.GetRequiredService<HubMetrics>();
        if (app.Services.GetService<SandboxOptions>() is not null)
        {
            app.MapGet(Path, context => AnswerAsync(metrics, context));
        }
    }

    public static Task AnswerAsync(HubMetrics metrics, HttpContext context)
    {
        context.Response.ContentType = PrometheusText.ContentType;
        return context.Response.WriteAsync(metrics.Read(), context.RequestAborted);
    }
}
