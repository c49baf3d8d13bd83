using System.Diagnostics.Metrics;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>Listens to the meter of calls for one agency.</summary>
internal sealed class CallCounter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<string> _outcomes = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CallCounter(string agency)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "servicehub.agency.calls")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            var byName = tags.ToArray().ToDictionary(tag => tag.Key, tag => (string?)tag.Value);
            if (byName["agency"] == agency)
            {
                lock (_outcomes)
                {
                    _outcomes.AddRange(Enumerable.Repeat(byName["outcome"]!, (int)count));
                }
                _first.TrySetResult();
            }
        });
        _listener.Start();
    }

    public IReadOnlyList<string> Outcomes => _outcomes;

    /// <summary>Ends with the first call: who gives up does not wait for its end.</summary>
    public Task FirstCall => _first.Task;

    public void Dispose() => _listener.Dispose();
}
