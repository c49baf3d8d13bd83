using ServiceHub.Data.Keys.Turnover;

namespace ServiceHub.Data.Tests.Keys.Turnover;

/// <summary>Remembers what it is told, at once.</summary>
internal sealed class Told(Action<TurnoverProgress>? then = null) : IProgress<TurnoverProgress>
{
    public List<TurnoverProgress> All { get; } = [];

    public void Report(TurnoverProgress value)
    {
        All.Add(value);
        then?.Invoke(value);
    }
}
