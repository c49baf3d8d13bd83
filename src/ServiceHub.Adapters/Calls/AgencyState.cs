using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls;

/// <summary>How an agency, or one of its operations, is doing; as this gateway sees it.</summary>
/// <param name="Circuit">Whether the agency is asked.</param>
/// <param name="InFlight">How many calls to the agency are under way.</param>
/// <param name="Queued">How many calls wait for a place among these.</param>
/// <param name="LastSuccess">When it last answered a whole call; null for never.</param>
/// <param name="LastFailure">With what a call last failed; null for never. That the agency is left alone is none.</param>
/// <param name="LastFailureAt">When that was.</param>
public sealed record AgencyState(
    AgencyCircuit Circuit, int InFlight, int Queued, DateTimeOffset? LastSuccess, AgencyFailureCode? LastFailure, DateTimeOffset? LastFailureAt);
