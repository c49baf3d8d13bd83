using System.Text.Json;

namespace ServiceHub.OAuth.Metadata;

/// <summary>The authorization server's metadata (RFC 8414 §2), from which clients find every address.</summary>
public sealed record AuthorizationServerMetadata
{
    /// <summary>Where it is served on an issuer without a path (RFC 8414 §3).</summary>
    public const string WellKnownPath = "/.well-known/oauth-authorization-server";

    /// <summary>The issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where tokens are asked for.</summary>
    public required string TokenEndpoint { get; init; }

    /// <summary>Where the public keys are.</summary>
    public required string JwksUri { get; init; }

    /// <summary>Every scope of the hub.</summary>
    public required IReadOnlyList<string> ScopesSupported { get; init; }

    /// <summary>
    /// Empty, since there is no authorization endpoint. The list is demanded (RFC 8414 §2) and must be left out when empty (§3.2);
    /// clients exist that demand it and none that minds it.
    /// </summary>
    public required IReadOnlyList<string> ResponseTypesSupported { get; init; }

    /// <summary>The grants that the token endpoint offers.</summary>
    public required IReadOnlyList<string> GrantTypesSupported { get; init; }

    /// <summary>How clients may authenticate to the token endpoint.</summary>
    public required IReadOnlyList<string> TokenEndpointAuthMethodsSupported { get; init; }

    /// <summary>Describes a server.</summary>
    /// <param name="issuer">Its addresses.</param>
    /// <param name="options">Its scopes.</param>
    /// <param name="server">What it offers.</param>
    /// <returns>The metadata.</returns>
    public static AuthorizationServerMetadata Of(IssuerAddress issuer, OAuthOptions options, AuthorizationServer server) => new()
    {
        Issuer = issuer.Issuer,
        TokenEndpoint = issuer.TokenEndpoint,
        JwksUri = issuer.JwksUri,
        ScopesSupported = [.. options.KnownScopes],
        ResponseTypesSupported = [],
        GrantTypesSupported = server.Token.GrantTypes,
        TokenEndpointAuthMethodsSupported = server.AuthenticationMethods,
    };

    /// <summary>Writes it.</summary>
    /// <returns>UTF-8 JSON, for <c>application/json</c>.</returns>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MetadataJson.Default.AuthorizationServerMetadata);
}
