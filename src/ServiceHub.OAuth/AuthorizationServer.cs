using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Grants;
using ServiceHub.OAuth.Grants.Exchange;
using ServiceHub.OAuth.Grants.Officers;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Possession;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth;

/// <summary>The authorization server, from its parts. A host gives its endpoints requests and writes their answers to HTTP.</summary>
public sealed class AuthorizationServer
{
    /// <summary>Puts the server together.</summary>
    /// <param name="stores">What it keeps.</param>
    /// <param name="hasher">Compares clients' secrets.</param>
    /// <param name="documents">Fetches the metadata of national logins.</param>
    /// <param name="keySets">Has the keys that clients publish.</param>
    /// <param name="keys">Signs; must be loaded before the first request.</param>
    /// <param name="issuer">The hub's public address.</param>
    /// <param name="options">Lifetimes, limits and scopes, without errors.</param>
    /// <param name="time">The clock.</param>
    public AuthorizationServer(
        OAuthStores stores,
        ISecretHasher hasher,
        IRemoteDocuments documents,
        RemoteKeySets keySets,
        SigningKeys keys,
        IssuerAddress issuer,
        OAuthOptions options,
        TimeProvider time)
    {
        var clients = new ClientChecks(stores, hasher, keySets, issuer, options, time);
        var tokens = new AccessTokenIssuer(keys, stores, issuer, options, time);
        var proofs = new Proofs(stores.Replays, new ProofNonces(hasher, time), time);
        var officers = new OfficerStatements(keySets, stores.Replays, issuer, time);
        var issuers = new TrustedIssuers(options, documents, keySets, time);
        var subjects = new SubjectTokens(issuers, issuer);
        AuthenticationMethods = clients.Methods;
        Token = new TokenEndpoint(clients,
        [
            new ClientCredentialsGrant(stores.Citizens, officers, issuer, options, tokens),
            .. issuers.Any ? [new TokenExchangeGrant(subjects, stores.Citizens, issuer, options, tokens, time)] : Array.Empty<IGrant>(),
        ],
        new TokenIsBoundToProof(proofs, issuer));
    }

    /// <summary>The ways in which clients may authenticate.</summary>
    public IReadOnlyList<string> AuthenticationMethods { get; }

    /// <summary>Where tokens are asked for.</summary>
    public TokenEndpoint Token { get; }
}
