namespace ServiceHub.Data.Quotas;

/// <summary>A request that was made under an idempotency key.</summary>
public sealed class QuotaKeyRow
{
    public required byte[] Id { get; init; }

    public required byte[] Fingerprint { get; set; }

    /// <summary>Whether it was charged, so that it costs nothing again.</summary>
    public required bool IsCharged { get; set; }

    public required DateTimeOffset Expires { get; set; }
}
