using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace ServiceHub.Gateway.Metrics;

/// <summary>What the hub's meters, and those of the server under it, have counted so far.</summary>
internal sealed class HubMetrics : IDisposable
{
    private static readonly string[] Meters =
        ["ServiceHub.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly Lock _one = new();
    private readonly PrometheusText _text = new();
    private readonly BaseExportingMetricReader _reader;
    private readonly MeterProvider _provider;

    public HubMetrics()
    {
        _reader = new BaseExportingMetricReader(_text);
        _provider = Sdk.CreateMeterProviderBuilder().AddMeter(Meters).AddReader(_reader).Build();
    }

    /// <summary>Everything, as Prometheus reads it.</summary>
    public string Read()
    {
        lock (_one)
        {
            _reader.Collect();
            return _text.Take();
        }
    }

    public void Dispose() => _provider.Dispose();
}
