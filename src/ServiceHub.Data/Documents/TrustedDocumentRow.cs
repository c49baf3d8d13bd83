namespace ServiceHub.Data.Documents;

/// <summary>A document that a client may send by its hash alone.</summary>
public sealed class TrustedDocumentRow
{
    public required string ClientId { get; init; }

    /// <summary>Of the document's UTF-8 bytes, as 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required string Document { get; init; }

    /// <summary>The names of its operations, space-separated; empty when its one operation has none.</summary>
    public required string Operations { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>To some minutes; null when it never was.</summary>
    public DateTimeOffset? LastUsed { get; set; }
}
