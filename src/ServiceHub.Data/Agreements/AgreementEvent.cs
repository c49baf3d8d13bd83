namespace ServiceHub.Data.Agreements;

/// <summary>A change of an agreement, kept for good.</summary>
/// <param name="AgreementId">Which agreement.</param>
/// <param name="At">When.</param>
/// <param name="By">The client id of who made it; null for the command line.</param>
/// <param name="Action">What.</param>
/// <param name="Before">The agreement before, as JSON; null when it was not there.</param>
/// <param name="After">The agreement after, likewise.</param>
public sealed record AgreementEvent(string AgreementId, DateTimeOffset At, string? By, AgreementAction Action, string? Before, string After)
{
    /// <summary>Its place among all events, given by the store: later ones have larger numbers.</summary>
    public long Sequence { get; init; }
}
