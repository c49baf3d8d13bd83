using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Grants;
using ServiceHub.OAuth.Possession;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>The token endpoint (RFC 6749 §3.2).</summary>
public sealed class TokenEndpoint
{
    private readonly IReadOnlyList<IRequestCheck<TokenContext>> _checks;

    internal TokenEndpoint(ClientChecks clients, IReadOnlyList<IGrant> grants, TokenIsBoundToProof bound)
    {
        GrantTypes = [.. grants.Select(grant => grant.GrantType)];
        _checks =
        [
            .. clients.OfForm,
            new GrantTypeIsKnown(grants),
            .. clients.OfClient,
            new GrantIsAllowedToClient(),
            bound,
            new TokenIsBoundToCertificate(),
        ];
    }

    /// <summary>The grants that it offers.</summary>
    public IReadOnlyList<string> GrantTypes { get; }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the search for the client.</param>
    /// <returns>
    /// 200 with <c>access_token</c>, <c>token_type</c>, <c>expires_in</c> and <c>scope</c> (RFC 6749 §5.1), or 400 or 401 with
    /// <c>error</c> and <c>error_description</c> (RFC 6749 §5.2). Exceptions of the stores come through: the request could not
    /// be judged, which is 503 and not 401.
    /// </returns>
    public async ValueTask<OAuthResponse> HandleAsync(OAuthRequest request, CancellationToken cancellation)
    {
        var context = new TokenContext(request);
        var error = await _checks.FirstErrorAsync(context, cancellation)
            ?? await context.Grant.Checks.FirstErrorAsync(context, cancellation);
        return error is null
            ? TokenResponses.Issued(context, await context.Grant.IssueAsync(context, cancellation))
            : OAuthResponses.Refused(context, error);
    }
}
