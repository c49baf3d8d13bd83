using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authentication;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Grants;
using ServiceHub.OAuth.Keys;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>The token endpoint (RFC 6749 §3.2).</summary>
public sealed class TokenEndpoint
{
    private readonly IReadOnlyList<IGrant> _grants;
    private readonly IReadOnlyList<IClientAuthentication> _methods;
    private readonly IReadOnlyList<ITokenRequestCheck> _checks;

    /// <summary>Puts the endpoint together.</summary>
    /// <param name="clients">Where clients are kept.</param>
    /// <param name="hasher">Compares their secrets.</param>
    /// <param name="keys">Signs; must be loaded before the first request.</param>
    /// <param name="issuer">The hub's public address.</param>
    /// <param name="options">Lifetime and scopes, without errors.</param>
    /// <param name="time">The clock.</param>
    public TokenEndpoint(
        IClientStore clients,
        ISecretHasher hasher,
        SigningKeys keys,
        IssuerAddress issuer,
        OAuthOptions options,
        TimeProvider time)
    {
        _grants =
        [
            new ClientCredentialsGrant(issuer, options, new AccessTokenIssuer(keys, issuer, options, time)),
        ];
        _methods =
        [
            new ClientSecretBasic(clients, new SecretVerifier(hasher), time),
        ];
        _checks =
        [
            new RequestIsBounded(),
            new ParametersAreGivenOnce(),
            new GrantTypeIsKnown(_grants),
            new ClientAuthenticatesInOneWay(),
            new ClientIsAuthenticated(_methods),
            new ClientIdIsTheAuthenticated(),
            new MethodIsAllowedToClient(),
            new ClientIsActive(),
            new GrantIsAllowedToClient(),
        ];
    }

    /// <summary>The grants that it offers.</summary>
    public IReadOnlyList<string> GrantTypes => [.. _grants.Select(grant => grant.GrantType)];

    /// <summary>The ways in which clients may authenticate to it.</summary>
    public IReadOnlyList<string> AuthenticationMethods => [.. _methods.Select(method => method.Name)];

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the search for the client.</param>
    /// <returns>
    /// 200 with <c>access_token</c>, <c>token_type</c>, <c>expires_in</c> and <c>scope</c> (RFC 6749 §5.1), or 400 or 401 with
    /// <c>error</c> and <c>error_description</c> (RFC 6749 §5.2). Exceptions of the stores come through: the request could not
    /// be judged, which is 503 and not 401.
    /// </returns>
    public async ValueTask<OAuthResponse> HandleAsync(TokenRequest request, CancellationToken cancellation)
    {
        var context = new TokenContext(request);
        var error = await FirstErrorAsync(_checks, context, cancellation)
            ?? await FirstErrorAsync(context.Grant.Checks, context, cancellation);
        return error is null
            ? TokenResponses.Issued(context, context.Grant.Issue(context))
            : TokenResponses.Refused(context, error);
    }

    private static async ValueTask<OAuthError?> FirstErrorAsync(
        IReadOnlyList<ITokenRequestCheck> checks,
        TokenContext context,
        CancellationToken cancellation)
    {
        foreach (var check in checks)
        {
            if (await check.CheckAsync(context, cancellation) is { } error)
            {
                return error;
            }
        }
        return null;
    }
}
