namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Which state lets a client go through what, and where it leads.</summary>
internal static class ClientLife
{
    private static readonly ClientState[] NotEnded = [ClientState.Draft, ClientState.Submitted, ClientState.Approved, ClientState.Suspended];

    private static readonly Dictionary<ClientAction, Step> Steps = new()
    {
        [ClientAction.Submitted] = new([ClientState.Draft], ClientState.Submitted, "only a draft is submitted."),
        [ClientAction.Approved] = new([ClientState.Submitted], ClientState.Approved, "only a client that waits for approval is approved. Submit a draft first; a suspended client is resumed."),
        [ClientAction.Suspended] = new([ClientState.Approved], ClientState.Suspended, "only an approved client is suspended."),
        [ClientAction.Resumed] = new([ClientState.Suspended], ClientState.Approved, "only a suspended client is resumed."),
        [ClientAction.Ended] = new(NotEnded, ClientState.Ended, "it was ended before."),
    };

    private static readonly Step Any = new(NotEnded, null, "an ended client stays as it is. Register a new one.");

    /// <summary>The state that the action leads to; null when it does not apply.</summary>
    public static ClientState? Next(ClientState state, ClientAction action)
    {
        var step = Steps.GetValueOrDefault(action, Any);
        return step.From.Contains(state) ? step.To ?? state : null;
    }

    /// <summary>What the action asks for, as the end of a sentence.</summary>
    public static string Demand(ClientAction action) => Steps.GetValueOrDefault(action, Any).Demand;

    private sealed record Step(ClientState[] From, ClientState? To, string Demand);
}
