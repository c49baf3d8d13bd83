using Polly;
using Polly.CircuitBreaker;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls.Resilience;

/// <summary>What an attempt's outcome tells of the agency.</summary>
internal static class AgencyHealth
{
    /// <summary>
    /// Whether the agency is unwell. That a record of one person cannot be read tells of the record; that the whole answer cannot,
    /// of the agency. What the hub did wrong counts for nothing.
    /// </summary>
    public static bool IsIll(Outcome<IReadOnlyList<AgencyAnswer>> outcome) => FailureOf(outcome) switch
    {
        { Origin: AgencyFailureOrigin.Hub } or { Code: AgencyFailureCode.Refused } => false,
        { Code: AgencyFailureCode.Malformed } => outcome.Exception is not null,
        { } => true,
        null => false,
    };

    /// <summary>The failure that may be gone at the next attempt; else null.</summary>
    public static AgencyFailure? Passing(Outcome<IReadOnlyList<AgencyAnswer>> outcome) =>
        outcome.Exception is not BrokenCircuitException
        && FailureOf(outcome) is { Origin: AgencyFailureOrigin.Agency, Code: not (AgencyFailureCode.Refused or AgencyFailureCode.Malformed) } failure
            ? failure
            : null;

    private static AgencyFailure? FailureOf(Outcome<IReadOnlyList<AgencyAnswer>> outcome) => outcome switch
    {
        // Given up from outside: nobody waits any more, or a call beside it was faster.
        { Exception: OperationCanceledException } => null,
        { Exception: { } exception } => FailureClassifier.Classify(exception),
        { Result: { Count: > 0 } answers } when answers.All(answer => answer.Failure is not null) => answers[0].Failure,
        _ => null,
    };
}
