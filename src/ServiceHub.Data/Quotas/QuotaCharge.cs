namespace ServiceHub.Data.Quotas;

/// <summary>Units that somebody wants of a quota.</summary>
/// <param name="Policy">Whose quota it is, such as <c>client:…</c> or an agreement's id; at most 100 characters.</param>
/// <param name="Limit">How many units a period has.</param>
/// <param name="Period">The period.</param>
/// <param name="Units">How many are wanted.</param>
public sealed record QuotaCharge(string Policy, long Limit, QuotaPeriod Period, long Units);
