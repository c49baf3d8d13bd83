namespace ServiceHub.Data.Quotas;

/// <summary>How a quota stands after a charge.</summary>
/// <param name="Charge">What was wanted of it.</param>
/// <param name="IsGranted">Whether there was room.</param>
/// <param name="Remaining">Units left.</param>
/// <param name="Resets">When it is whole again.</param>
public sealed record QuotaState(QuotaCharge Charge, bool IsGranted, long Remaining, DateTimeOffset Resets);
