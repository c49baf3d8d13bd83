namespace ServiceHub.Gateway.Metrics;

/// <summary>Serves the metrics on an address of their own.</summary>
internal sealed class MetricsListener(HubMetrics metrics, Uri address) : IHostedService, IAsyncDisposable
{
    private readonly WebApplication _app = Build(metrics, address);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Urls.First());

    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Build(HubMetrics metrics, Uri address)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(address.GetLeftPart(UriPartial.Authority)).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        var app = builder.Build();
        app.Run(context =>
        {
            if (context.Request.Path == MetricsEndpoint.Path && HttpMethods.IsGet(context.Request.Method))
            {
                return MetricsEndpoint.AnswerAsync(metrics, context);
            }
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        return app;
    }

    /// <summary>Signals of the process are the hub's to hear.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
