using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Authorization.Browser;
using ServiceHub.OAuth.Authorization.Pushed;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Grants;
using ServiceHub.OAuth.Grants.Citizens;
using ServiceHub.OAuth.Grants.Exchange;
using ServiceHub.OAuth.Grants.Officers;
using ServiceHub.OAuth.Introspection;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Possession;
using ServiceHub.OAuth.Revocation;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth;

/// <summary>The authorization server, from its parts. A host gives its endpoints requests and writes their answers to HTTP.</summary>
public sealed class AuthorizationServer
{
    private static readonly IGrant[] NoGrant = [];

    /// <summary>Puts the server together.</summary>
    /// <param name="stores">What it keeps.</param>
    /// <param name="hasher">Compares clients' secrets.</param>
    /// <param name="documents">Fetches the metadata of national logins.</param>
    /// <param name="forms">Exchanges the codes of national logins.</param>
    /// <param name="keySets">Has the keys that clients publish.</param>
    /// <param name="keys">Signs; must be loaded before the first request.</param>
    /// <param name="issuer">The hub's public address.</param>
    /// <param name="options">Lifetimes, limits and scopes, without errors.</param>
    /// <param name="time">The clock.</param>
    public AuthorizationServer(
        OAuthStores stores,
        ISecretHasher hasher,
        IRemoteDocuments documents,
        IRemoteForms forms,
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
        var artifacts = new Artifacts(stores, time);
        var citizens = new CitizenTokens(tokens, artifacts);
        AuthenticationMethods = clients.Methods;
        Token = new TokenEndpoint(clients,
        [
            new ClientCredentialsGrant(stores.Inquiries, stores.Delegations, officers, issuer, options, tokens),
            .. issuers.Any ? [new TokenExchangeGrant(subjects, stores.Citizens, issuer, options, tokens, time)] : NoGrant,
            .. issuers.ForLogin is null ? NoGrant
            : [
                new AuthorizationCodeGrant(citizens, artifacts, issuer, options),
                new RefreshTokenGrant(citizens, artifacts, issuer, options),
            ],
        ],
        new TokenIsBoundToProof(proofs, issuer));
        if (issuers.ForLogin is { } login)
        {
            var portals = new Portals(stores, issuer);
            var consents = new Consents(portals, artifacts, stores.Consents, options, time);
            PushedRequests = new PushedRequestEndpoint(clients, proofs, artifacts, issuer, options, time);
            Authorization = new AuthorizationEndpoint(
                new LoginStart(portals, artifacts, login, issuer, time),
                new LoginReturn(stores.Citizens, artifacts, portals, login, new LoginCodes(forms, keys, issuer, time), subjects, consents, issuer, time),
                new ConsentDecision(portals, artifacts, consents, stores.Consents, options, issuer, time));
        }
        var held = new HeldTokens(stores, new AccessTokenValidator(keys, stores.Artifacts, issuer, time), time);
        Introspection = new IntrospectionEndpoint(clients, held);
        Revocation = new RevocationEndpoint(clients, held, artifacts, stores);
    }

    /// <summary>The ways in which clients may authenticate.</summary>
    public IReadOnlyList<string> AuthenticationMethods { get; }

    /// <summary>Where tokens are asked for.</summary>
    public TokenEndpoint Token { get; }

    /// <summary>Where portals push what they will ask a citizen for; null where no national login is configured for the hub.</summary>
    public PushedRequestEndpoint? PushedRequests { get; }

    /// <summary>A citizen's way through the hub; null as well.</summary>
    public AuthorizationEndpoint? Authorization { get; }

    /// <summary>Where tokens are looked at.</summary>
    public IntrospectionEndpoint Introspection { get; }

    /// <summary>Where tokens are taken back.</summary>
    public RevocationEndpoint Revocation { get; }
}
