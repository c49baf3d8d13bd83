using ServiceHub.OAuth.Authentication;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>What every endpoint that a client calls demands of the call and of the client.</summary>
internal sealed class ClientChecks
{
    private readonly IReadOnlyList<IClientAuthentication> _methods;

    public ClientChecks(IClientStore clients, ISecretHasher hasher, TimeProvider time)
    {
        _methods =
        [
            new ClientSecretBasic(clients, new SecretVerifier(hasher), time),
        ];
        OfClient =
        [
            new ClientAuthenticatesInOneWay(),
            new ClientIsAuthenticated(_methods),
            new ClientIdIsTheAuthenticated(),
            new MethodIsAllowedToClient(),
            new ClientIsActive(),
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
    public IReadOnlyList<string> Methods => [.. _methods.Select(method => method.Name)];
}
