using System.Collections.Concurrent;
using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Data.AnswerCache;

/// <summary>The answers that wait to be written, so that who asks a moment later finds them on the same gateway.</summary>
internal sealed class WaitingAnswers
{
    private readonly ConcurrentDictionary<AnswerKey, KeptAnswer> _waiting = new();

    public void Add(KeptAnswer answer) =>
        _waiting.AddOrUpdate(answer.Key, answer, (_, before) => before.AskedAt > answer.AskedAt ? before : answer);

    /// <summary>It was written or given up; a newer one in its place still waits.</summary>
    public void Remove(KeptAnswer answer) => _waiting.TryRemove(new(answer.Key, answer));

    public KeptAnswer? Find(AnswerKey key) => _waiting.GetValueOrDefault(key);

    public void Forget(string agency, IReadOnlySet<NationalId>? subjects)
    {
        foreach (var key in _waiting.Keys.Where(key => key.Agency == agency && subjects?.Contains(key.Subject) != false))
        {
            _waiting.TryRemove(key, out _);
        }
    }
}
