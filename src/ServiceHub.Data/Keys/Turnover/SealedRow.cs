namespace ServiceHub.Data.Keys.Turnover;

/// <summary>A row that an older key made.</summary>
/// <param name="Reseal">
/// Seals it by the current keys and gives the statement that writes it, which changes nothing once somebody else has changed the value.
/// </param>
internal sealed record SealedRow(Func<FormattableString> Reseal);
