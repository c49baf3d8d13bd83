using ServiceHub.OAuth.Authentication;
using ServiceHub.OAuth.Authentication.Assertions;
using ServiceHub.OAuth.Authentication.Certificates;
using ServiceHub.OAuth.Authentication.Secrets;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Endpoints.Load;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>What every endpoint that a client calls demands of the call and of the client.</summary>
internal sealed class ClientChecks
{
    private readonly IReadOnlyList<IClientAuthentication> _methods;

    public ClientChecks(
        OAuthStores stores, ISecretHasher hasher, RemoteKeySets keySets, IssuerAddress issuer, OAuthOptions options, TimeProvider time)
    {
        var secrets = new ClientSecrets(stores.Clients, hasher, time);
        var authorities = new CertificateAuthorities(options.ClientCertificateAuthorities, time);
        _methods =
        [
            new PrivateKeyJwt(stores.Clients, keySets, stores.Replays, issuer, time),
            new ClientSecretBasic(secrets),
            new ClientSecretPost(secrets),
            .. options.ClientCertificates ? [new MutualTls(stores.Clients, authorities, time)] : Array.Empty<IClientAuthentication>(),
        ];
        var failures = new FailedAuthentications(options, time);
        OfClient =
        [
            new ClientAuthenticatesInOneWay(),
            new NetworkIsNotGuessing(failures),
            new ClientIsAuthenticated(_methods, failures),
            new ClientIdIsTheAuthenticated(),
            new MethodIsAllowedToClient(),
            new ClientIsActive(),
            new AddressIsAllowed(),
            new ClientKeepsItsRate(options, time),
        ];
    }

    /// <summary>That the call can be read, in one way only.</summary>
    public IReadOnlyList<IRequestCheck<RequestContext>> OfForm { get; } =
    [
        new RequestIsBounded(),
        new ParametersAreGivenOnce(),
    ];

    /// <summary>That the client is who it says, and in use.</summary>
    public IReadOnlyList<IRequestCheck<RequestContext>> OfClient { get; }

    /// <summary>The ways in which clients may authenticate.</summary>
    public IReadOnlyList<string> Methods => [.. _methods.SelectMany(method => method.Names)];
}
