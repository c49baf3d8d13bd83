namespace ServiceHub.Data.Quotas;

/// <summary>What became of an order.</summary>
/// <param name="Outcome">Whether the request may go on.</param>
/// <param name="Request">The quota of requests.</param>
/// <param name="Citizens">Those of the agreements, in the order's order.</param>
public sealed record QuotaVerdict(QuotaOutcome Outcome, QuotaState Request, IReadOnlyList<QuotaState> Citizens);
