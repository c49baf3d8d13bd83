namespace ServiceHub.Data.Agreements;

/// <summary>An agreement and the events that tell how it became so; all are written, or none.</summary>
/// <param name="Before">The agreement as it was; null when it was not there.</param>
/// <param name="After">The agreement as it is to be kept.</param>
/// <param name="Events">The events, in order.</param>
public sealed record AgreementChange(Agreement? Before, Agreement After, IReadOnlyList<AgreementEvent> Events);
