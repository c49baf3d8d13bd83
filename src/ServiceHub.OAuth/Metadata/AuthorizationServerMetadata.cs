using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authentication.Assertions.Checks;

namespace ServiceHub.OAuth.Metadata;

/// <summary>The authorization server's metadata (RFC 8414 §2), from which clients find every address.</summary>
public sealed record AuthorizationServerMetadata
{
    /// <summary>Where it is served on an issuer without a path (RFC 8414 §3).</summary>
    public const string WellKnownPath = "/.well-known/oauth-authorization-server";

    /// <summary>Where OpenID clients look for it (OpenID Connect Discovery §4, RFC 8414 §5); the same is served there.</summary>
    public const string OpenIdPath = "/.well-known/openid-configuration";

    /// <summary>The issuer.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where tokens are asked for.</summary>
    public required string TokenEndpoint { get; init; }

    /// <summary>Where the public keys are.</summary>
    public required string JwksUri { get; init; }

    /// <summary>Every scope of the hub.</summary>
    public required IReadOnlyList<string> ScopesSupported { get; init; }

    /// <summary>
    /// <c>code</c>, or nothing where there is no authorization endpoint. The list is demanded (RFC 8414 §2) and must be left out when
    /// empty (§3.2); clients exist that demand it and none that minds it.
    /// </summary>
    public required IReadOnlyList<string> ResponseTypesSupported { get; init; }

    /// <summary>The grants that the token endpoint offers.</summary>
    public required IReadOnlyList<string> GrantTypesSupported { get; init; }

    /// <summary>How clients may authenticate to the token endpoint.</summary>
    public required IReadOnlyList<string> TokenEndpointAuthMethodsSupported { get; init; }

    /// <summary>By which algorithms client assertions may be signed.</summary>
    public required IReadOnlyList<string> TokenEndpointAuthSigningAlgValuesSupported { get; init; }

    /// <summary>Where tokens are looked at (RFC 7662).</summary>
    public required string IntrospectionEndpoint { get; init; }

    /// <summary>How clients may authenticate to the introspection endpoint.</summary>
    public required IReadOnlyList<string> IntrospectionEndpointAuthMethodsSupported { get; init; }

    /// <inheritdoc cref="TokenEndpointAuthSigningAlgValuesSupported"/>
    public required IReadOnlyList<string> IntrospectionEndpointAuthSigningAlgValuesSupported { get; init; }

    /// <summary>Where tokens are taken back (RFC 7009).</summary>
    public required string RevocationEndpoint { get; init; }

    /// <summary>How clients may authenticate to the revocation endpoint.</summary>
    public required IReadOnlyList<string> RevocationEndpointAuthMethodsSupported { get; init; }

    /// <inheritdoc cref="TokenEndpointAuthSigningAlgValuesSupported"/>
    public required IReadOnlyList<string> RevocationEndpointAuthSigningAlgValuesSupported { get; init; }

    /// <summary>Where clients are registered (RFC 7591 §3).</summary>
    public required string RegistrationEndpoint { get; init; }

    /// <summary>Whether tokens may be bound to client certificates (RFC 8705 §3.3); null when not.</summary>
    public bool? TlsClientCertificateBoundAccessTokens { get; init; }

    /// <summary>Where citizens' browsers are sent to; null where no national login is configured for the hub, as the four that follow.</summary>
    public string? AuthorizationEndpoint { get; init; }

    /// <summary>Where portals push what they will ask for (RFC 9126 §5).</summary>
    public string? PushedAuthorizationRequestEndpoint { get; init; }

    /// <summary>That they must (RFC 9126 §5).</summary>
    public bool? RequirePushedAuthorizationRequests { get; init; }

    /// <summary>That no other <c>request_uri</c> is taken than one that was pushed; left out it would mean the contrary (OpenID Connect Discovery §3).</summary>
    public bool RequestUriParameterSupported { get; }

    /// <summary>How code challenges are made (RFC 8414 §2).</summary>
    public IReadOnlyList<string>? CodeChallengeMethodsSupported { get; init; }

    /// <summary>That answers name the hub (RFC 9207 §3).</summary>
    public bool? AuthorizationResponseIssParameterSupported { get; init; }

    /// <summary>What <c>authorization_details</c> may be (RFC 9396 §10).</summary>
    public IReadOnlyList<string> AuthorizationDetailsTypesSupported { get; } = [CitizenDataDetail.Type];

    /// <summary>By which algorithms DPoP proofs may be signed (RFC 9449 §5.1).</summary>
    public IReadOnlyList<string> DpopSigningAlgValuesSupported { get; } = AlgorithmIsAllowed.Algorithms;

    /// <summary>Citizens have an id for each organisation (OpenID Connect Core §8.1).</summary>
    public IReadOnlyList<string> SubjectTypesSupported { get; } = ["pairwise"];

    /// <summary>Describes a server.</summary>
    /// <param name="issuer">Its addresses.</param>
    /// <param name="options">Its scopes.</param>
    /// <param name="server">What it offers.</param>
    /// <returns>The metadata.</returns>
    public static AuthorizationServerMetadata Of(IssuerAddress issuer, OAuthOptions options, AuthorizationServer server)
    {
        var metadata = Common(issuer, options, server);
        return server.Authorization is null
            ? metadata
            : metadata with
            {
                ResponseTypesSupported = ["code"],
                AuthorizationEndpoint = issuer.AuthorizationEndpoint,
                PushedAuthorizationRequestEndpoint = issuer.PushedRequestEndpoint,
                RequirePushedAuthorizationRequests = true,
                CodeChallengeMethodsSupported = ["S256"],
                AuthorizationResponseIssParameterSupported = true,
            };
    }

    /// <summary>Writes it.</summary>
    /// <returns>UTF-8 JSON, for <c>application/json</c>.</returns>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MetadataJson.Default.AuthorizationServerMetadata);

    private static AuthorizationServerMetadata Common(IssuerAddress issuer, OAuthOptions options, AuthorizationServer server) => new()
    {
        Issuer = issuer.Issuer,
        TokenEndpoint = issuer.TokenEndpoint,
        JwksUri = issuer.JwksUri,
        ScopesSupported = [.. options.KnownScopes],
        ResponseTypesSupported = [],
        GrantTypesSupported = server.Token.GrantTypes,
        TokenEndpointAuthMethodsSupported = server.AuthenticationMethods,
        TokenEndpointAuthSigningAlgValuesSupported = AlgorithmIsAllowed.Algorithms,
        IntrospectionEndpoint = issuer.IntrospectionEndpoint,
        IntrospectionEndpointAuthMethodsSupported = server.AuthenticationMethods,
        IntrospectionEndpointAuthSigningAlgValuesSupported = AlgorithmIsAllowed.Algorithms,
        RevocationEndpoint = issuer.RevocationEndpoint,
        RevocationEndpointAuthMethodsSupported = server.AuthenticationMethods,
        RevocationEndpointAuthSigningAlgValuesSupported = AlgorithmIsAllowed.Algorithms,
        RegistrationEndpoint = issuer.RegistrationEndpoint,
        TlsClientCertificateBoundAccessTokens = options.ClientCertificates ? true : null,
    };
}
