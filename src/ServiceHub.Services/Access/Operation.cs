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

    /// <summary>What the agencies said is old: a subscription asks them anew with each event.</summary>
    internal void Forget() => Answers.Clear();
}
