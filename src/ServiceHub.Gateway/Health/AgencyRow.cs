using ServiceHub.Adapters.Calls;

namespace ServiceHub.Gateway.Health;

/// <summary>How one agency is doing, as this gateway sees it; nothing of a citizen.</summary>
/// <param name="Agency">Its short name.</param>
/// <param name="Status"><c>HEALTHY</c> when the last call succeeded, <c>UNHEALTHY</c> when it failed, <c>UNKNOWN</c> before the first.</param>
/// <param name="Circuit"><c>CLOSED</c> while it is asked, <c>OPEN</c> while it is left alone, <c>HALF_OPEN</c> while it is tried.</param>
/// <param name="InFlight">How many calls are under way.</param>
/// <param name="Queued">How many wait for their turn.</param>
/// <param name="LastSuccess">When it last answered.</param>
/// <param name="LastFailure">With what it last failed.</param>
/// <param name="LastFailureAt">When that was.</param>
internal sealed record AgencyRow(
    string Agency, string Status, string Circuit, int InFlight, int Queued, DateTimeOffset? LastSuccess, string? LastFailure, DateTimeOffset? LastFailureAt)
{
    public static AgencyRow Of(Agency agency)
    {
        var state = agency.State;
        var status = state switch
        {
            { Circuit: AgencyCircuit.Open } => "UNHEALTHY",
            { LastSuccess: null, LastFailureAt: null } => "UNKNOWN",
            _ => state.LastFailureAt is null || state.LastSuccess >= state.LastFailureAt ? "HEALTHY" : "UNHEALTHY",
        };
        var circuit = state.Circuit switch
        {
            AgencyCircuit.Closed => "CLOSED",
            AgencyCircuit.Open => "OPEN",
            _ => "HALF_OPEN",
        };
        return new(
            agency.Name, status, circuit, state.InFlight, state.Queued, state.LastSuccess, state.LastFailure?.ToString(), state.LastFailureAt);
    }
}
