using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Grants;
using ServiceHub.OAuth.Introspection;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Possession;
using ServiceHub.OAuth.Revocation;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth;

/// <summary>The authorization server, from its parts. A host gives its endpoints requests and writes their answers to HTTP.</summary>
public sealed class AuthorizationServer
{
    /// <summary>Puts the server together.</summary>
    /// <param name="stores">What it keeps.</param>
    /// <param name="hasher">Compares clients' secrets.</param>
    /// <param name="keySets">Has the keys that clients publish.</param>
    /// <param name="keys">Signs; must be loaded before the first request.</param>
    /// <param name="issuer">The hub's public address.</param>
    /// <param name="options">Lifetimes, limits and scopes, without errors.</param>
    /// <param name="time">The clock.</param>
    public AuthorizationServer(
        OAuthStores stores,
        ISecretHasher hasher,
        RemoteKeySets keySets,
        SigningKeys keys,
        IssuerAddress issuer,
        OAuthOptions options,
        TimeProvider time)
    {
        var clients = new ClientChecks(stores, hasher, keySets, issuer, options, time);
        var tokens = new AccessTokenIssuer(keys, stores, issuer, options, time);
        var proofs = new Proofs(stores.Replays, new ProofNonces(hasher, time), time);
        AuthenticationMethods = clients.Methods;
        Token = new TokenEndpoint(clients,
        [
            new ClientCredentialsGrant(issuer, options, tokens),
        ],
        new TokenIsBoundToProof(proofs, issuer));
        var held = new HeldTokens(stores, new AccessTokenValidator(keys, stores.Artifacts, issuer, time), time);
        Introspection = new IntrospectionEndpoint(clients, held);
        Revocation = new RevocationEndpoint(clients, held, stores);
    }

    /// <summary>The ways in which clients may authenticate.</summary>
    public IReadOnlyList<string> AuthenticationMethods { get; }

    /// <summary>Where tokens are asked for.</summary>
    public TokenEndpoint Token { get; }

    /// <summary>Where tokens are looked at.</summary>
    public IntrospectionEndpoint Introspection { get; }

    /// <summary>Where tokens are taken back.</summary>
    public RevocationEndpoint Revocation { get; }
}
