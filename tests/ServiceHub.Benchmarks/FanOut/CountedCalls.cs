using System.Collections.Concurrent;

namespace ServiceHub.Benchmarks.FanOut;

/// <summary>How often each agency's operations were called, and how many calls were under way at once.</summary>
internal sealed class CountedCalls
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, Count> _counts = new();

    public void Begin(string operation) => Change(operation, count => count with
    {
        Calls = count.Calls + 1,
        UnderWay = count.UnderWay + 1,
        Most = Math.Max(count.Most, count.UnderWay + 1),
    });

    public void End(string operation) => Change(operation, count => count with { UnderWay = count.UnderWay - 1 });

    /// <summary>What was counted since it was taken last.</summary>
    public IReadOnlyDictionary<string, Count> Take()
    {
        lock (_lock)
        {
            var taken = _counts.ToDictionary();
            foreach (var (operation, count) in taken)
            {
                _counts[operation] = count with { Calls = 0, Most = count.UnderWay };
            }
            return taken;
        }
    }

    private void Change(string operation, Func<Count, Count> change)
    {
        lock (_lock)
        {
            _counts[operation] = change(_counts.GetValueOrDefault(operation) ?? new Count(0, 0, 0));
        }
    }

    /// <summary>What was counted of one operation.</summary>
    public sealed record Count(int Calls, int UnderWay, int Most);
}
