using ServiceHub.Data.Agreements;

namespace ServiceHub.Services.Agreements;

/// <summary>Which state lets an agreement go through what, and where it leads.</summary>
internal static class AgreementLife
{
    private static readonly Dictionary<AgreementAction, Step> Steps = new()
    {
        [AgreementAction.Updated] = new([AgreementState.Draft, AgreementState.Submitted], AgreementState.Draft,
            "the terms of an approved agreement are frozen. Draft a new agreement with the new terms, and end this one."),
        [AgreementAction.Submitted] = new([AgreementState.Draft], AgreementState.Submitted, "only a draft is submitted."),
        [AgreementAction.Approved] = new([AgreementState.Submitted], AgreementState.Approved,
            "only an agreement that waits for approval is approved. Submit a draft first; a suspended agreement is resumed."),
        [AgreementAction.Suspended] = new([AgreementState.Approved], AgreementState.Suspended, "only an approved agreement is suspended."),
        [AgreementAction.Resumed] = new([AgreementState.Suspended], AgreementState.Approved, "only a suspended agreement is resumed."),
        [AgreementAction.Ended] = new([AgreementState.Draft, AgreementState.Submitted, AgreementState.Approved, AgreementState.Suspended],
            AgreementState.Ended, "it was ended before."),
    };

    /// <summary>The state that the action leads to; null when it does not apply.</summary>
    public static AgreementState? Next(AgreementState state, AgreementAction action) =>
        Steps.TryGetValue(action, out var step) && step.From.Contains(state) ? step.To : null;

    /// <summary>What the action asks for, as the end of a sentence.</summary>
    public static string Demand(AgreementAction action) => Steps[action].Demand;

    private sealed record Step(AgreementState[] From, AgreementState To, string Demand);
}
