using System.Collections.Concurrent;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Values;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Agencies;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Access;

/// <summary>One operation: who asks, what it may learn, and what the agencies said so far.</summary>
/// <param name="caller">Who asks.</param>
public sealed class Operation(Caller caller)
{
    private volatile Judgement? _judgement;
    private long _deadline;

    public Caller Caller { get; } = caller;

    /// <summary>What of it stays closed, and for whom it asks; without it nothing is open.</summary>
    internal Judgement? Judgement => _judgement;

    /// <summary>The fields that stay closed, each with why.</summary>
    public IReadOnlyDictionary<FieldDefinition, FieldError>? Refusals() => _judgement is { Refused.Count: > 0 } judgement ? judgement.Refused : null;

    /// <summary>Why a field stays closed; null when it does not.</summary>
    internal FieldError? Refusal(FieldDefinition field) => _judgement?.Refused.GetValueOrDefault(field);

    /// <summary>Takes a judgement, in place of the one before, and with what is known by then.</summary>
    internal void Judge(Judgement judgement)
    {
        judgement.Know(_judgement);
        _judgement = judgement;
    }

    /// <summary>Tells what became of a look-up.</summary>
    internal void Note(CitizenLookup lookup, Resolved<CitizenView?> answer)
    {
        if (_judgement is not null && _judgement.Asked.TryGetValue(lookup, out var asked))
        {
            asked.Note(answer.Value, answer.Error?.Code);
        }
    }

    /// <summary>Tells that a person was named to an agency.</summary>
    internal void NoteNamed(NationalId number) => _judgement?.Asked.GetValueOrDefault(new CitizenLookup(number, Id: null))?.Note(null, AskedCitizen.Named);

    /// <summary>Of whom it was shown who looked at their data, and by which field. Written by resolvers that run side by side.</summary>
    internal ConcurrentDictionary<LogLook, bool> Looks { get; } = new();

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
    /// What each response tells of old answers: who shows something old must not have to ask for it. Null when all is as the manifests
    /// promise.
    /// </summary>
    public object? StaleSources() =>
        Stale.IsEmpty ? null : Stale.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value.ToExtension()).ToList();

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
