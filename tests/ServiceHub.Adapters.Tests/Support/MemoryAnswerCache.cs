using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Support;

/// <summary>Keeps answers in memory.</summary>
internal sealed class MemoryAnswerCache : IAnswerCache
{
    private readonly Dictionary<AnswerKey, KeptAnswer> _kept = [];

    public Exception? Trouble { get; set; }

    /// <summary>What look-ups wait for.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    public IReadOnlyCollection<KeptAnswer> Kept => _kept.Values;

    public async ValueTask<IReadOnlyList<KeptAnswer>> FindAsync(IReadOnlyList<AnswerKey> keys, CancellationToken cancellation)
    {
        await Ready;
        ThrowTrouble();
        lock (_kept)
        {
            return [.. keys.Where(_kept.ContainsKey).Select(key => _kept[key])];
        }
    }

    public void Keep(IReadOnlyList<KeptAnswer> answers)
    {
        ThrowTrouble();
        lock (_kept)
        {
            foreach (var answer in answers)
            {
                _kept[answer.Key] = answer;
            }
        }
    }

    public ValueTask ForgetAsync(string agency, IReadOnlyList<NationalId>? subjects, CancellationToken cancellation)
    {
        ThrowTrouble();
        lock (_kept)
        {
            foreach (var key in _kept.Keys.Where(key => key.Agency == agency && subjects?.Contains(key.Subject) != false).ToList())
            {
                _kept.Remove(key);
            }
        }
        return ValueTask.CompletedTask;
    }

    private void ThrowTrouble()
    {
        if (Trouble is not null)
        {
            throw Trouble;
        }
    }
}
