using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Disclosure;

/// <summary>A key that signs the log, or did; public keys stay for ever.</summary>
public sealed class LogKeyRow
{
    /// <summary>The JWK's thumbprint (RFC 7638).</summary>
    public required string Id { get; init; }


    /// <summary>The public point, as <see cref="LogPublicKey"/> has it.</summary>
    public required string X { get; init; }

    public required string Y { get; init; }

    public required EncryptedValue Pkcs8 { get; set; }

    public required DateTimeOffset Created { get; init; }
}
