namespace ServiceHub.Data.Quotas;

/// <summary>What one request costs.</summary>
/// <param name="Request">The request itself; where it has no room, nothing is charged.</param>
/// <param name="Citizens">Whom it asks for, by agreement: each has room or not by itself, and where none has, nothing is charged.</param>
/// <param name="Key">By what the request is known again; null when it is not to be.</param>
public sealed record QuotaOrder(QuotaCharge Request, IReadOnlyList<QuotaCharge> Citizens, IdempotencyKey? Key = null);
