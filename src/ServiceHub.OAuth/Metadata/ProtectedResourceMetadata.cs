using System.Text.Json;
using ServiceHub.OAuth.Authentication.Assertions.Checks;

namespace ServiceHub.OAuth.Metadata;

/// <summary>The metadata of the hub's API as a protected resource (RFC 9728 §2), from which clients find who issues tokens for it.</summary>
public sealed record ProtectedResourceMetadata
{
    /// <summary>Where it is served on an issuer without a path; the resource's own path goes behind it (RFC 9728 §3.1).</summary>
    public const string WellKnownPath = "/.well-known/oauth-protected-resource";

    /// <summary>The API: the audience of access tokens.</summary>
    public required string Resource { get; init; }

    /// <summary>Who issues tokens for it.</summary>
    public required IReadOnlyList<string> AuthorizationServers { get; init; }

    /// <summary>Every scope of the hub.</summary>
    public required IReadOnlyList<string> ScopesSupported { get; init; }

    /// <summary>How a token is brought (RFC 6750 §2.1): neither in the body nor in the address.</summary>
    public IReadOnlyList<string> BearerMethodsSupported { get; } = ["header"];

    /// <summary>By which algorithms DPoP proofs may be signed (RFC 9449 §5.1).</summary>
    public IReadOnlyList<string> DpopSigningAlgValuesSupported { get; } = AlgorithmIsAllowed.Algorithms;

    /// <summary>What people call it.</summary>
    public string ResourceName { get; } = "ServiceHub";

    /// <summary>Whether tokens may be bound to client certificates (RFC 8705 §3); null when not.</summary>
    public bool? TlsClientCertificateBoundAccessTokens { get; init; }

    /// <summary>Describes the API.</summary>
    /// <param name="issuer">The hub's addresses.</param>
    /// <param name="options">Its scopes.</param>
    /// <returns>The metadata.</returns>
    public static ProtectedResourceMetadata Of(IssuerAddress issuer, OAuthOptions options) => new()
    {
        Resource = issuer.Audience,
        AuthorizationServers = [issuer.Issuer],
        ScopesSupported = [.. options.KnownScopes],
        TlsClientCertificateBoundAccessTokens = options.ClientCertificates ? true : null,
    };

    /// <summary>Writes it.</summary>
    /// <returns>UTF-8 JSON, for <c>application/json</c>.</returns>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MetadataJson.Default.ProtectedResourceMetadata);
}
