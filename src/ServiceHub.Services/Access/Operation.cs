using System.Collections.Concurrent;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Values;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Access;

/// <summary>One operation: who asks, and what the agencies said so far.</summary>
/// <param name="caller">Who asks.</param>
public sealed class Operation(Caller caller)
{
    private long _deadline;

    public Caller Caller { get; } = caller;

    /// <summary>
    /// Each agency is asked each thing once about a person, however often the document does. Written by resolvers that run side by side.
    /// </summary>
    internal ConcurrentDictionary<(string From, NationalId Person, Freshness Freshness), TaskCompletionSource<SourceAnswer>> Answers { get; } = new();

    /// <summary>What an agency said about a person so far; null while it has not.</summary>
    internal SourceAnswer? Said(AgencyOperation from, CitizenView citizen) =>
        citizen.NationalId is { } known && Answers.TryGetValue((from.Key, known, citizen.Freshness), out var answer) && answer.Task.IsCompletedSuccessfully
            ? answer.Task.Result
            : null;

    /// <summary>Answers older than their manifest calls fresh, by operation.</summary>
    internal ConcurrentDictionary<string, StaleSource> Stale { get; } = new();

    /// <summary>
    /// What each response tells beside its data: who shows something old must not have to ask for it. Null when all is as the manifests
    /// promise.
    /// </summary>
    public IReadOnlyDictionary<string, object?>? Extensions() => Stale.IsEmpty
        ? null
        : new Dictionary<string, object?> { ["stale"] = Stale.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.ToExtension()).ToList() };

    /// <summary>Until when agencies are waited for: all of them until the time that the first question set.</summary>
    internal DateTimeOffset WaitUntil(DateTimeOffset deadline)
    {
        var first = Interlocked.CompareExchange(ref _deadline, deadline.UtcTicks, 0);
        return first == 0 ? deadline : new DateTimeOffset(first, TimeSpan.Zero);
    }

    /// <summary>What the agencies said is old: a subscription asks them anew with each event.</summary>
    internal void Forget()
    {
        Answers.Clear();
        Stale.Clear();
        Volatile.Write(ref _deadline, 0);
    }
}
