using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authorization;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Introspection;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Revocation;

/// <summary>
/// Takes tokens back (RFC 7009), each by the client to which it was issued. A refresh token ends with all that came of its
/// authorization, access tokens included; a signed access token is refused from now on though it says otherwise.
/// </summary>
public sealed class RevocationEndpoint
{
    private readonly IReadOnlyList<IRequestCheck<HeldTokenContext>> _checks;
    private readonly HeldTokens _tokens;
    private readonly Artifacts _artifacts;
    private readonly OAuthStores _stores;

    internal RevocationEndpoint(ClientChecks clients, HeldTokens tokens, Artifacts artifacts, OAuthStores stores)
    {
        _checks = [.. clients.OfForm, .. clients.OfClient, new TokenIsGiven()];
        _tokens = tokens;
        _artifacts = artifacts;
        _stores = stores;
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// 200 without a body when the token opens nothing any more, as when it never did (RFC 7009 §2.2), or 400 or 401 with
    /// <c>error</c> and <c>error_description</c>. Exceptions of the stores come through: it may still be live, which is 503.
    /// </returns>
    public async ValueTask<OAuthResponse> HandleAsync(OAuthRequest request, CancellationToken cancellation)
    {
        var context = new HeldTokenContext(request);
        if (await _checks.FirstErrorAsync(context, cancellation) is { } error)
        {
            return OAuthResponses.Refused(context, error);
        }
        if (await _tokens.FindAsync(context.Token, cancellation) is not { } token)
        {
            return OAuthResponses.Done(context);
        }
        if (token.ClientId != context.Client.ClientId)
        {
            return OAuthResponses.Refused(context, OAuthErrors.TokenOfAnother);
        }
        await RevokeAsync(token, cancellation);
        context.Outcome = context.Outcome with { TokenId = token.TokenId };
        return OAuthResponses.Done(context);
    }

    private async ValueTask RevokeAsync(HeldToken token, CancellationToken cancellation)
    {
        // First, so that who remembers a handle's token by its id knows even when the rest fails.
        if (token.TokenId is { } tokenId)
        {
            await _stores.Revocations.AddAsync(tokenId, token.Expires + AccessTokenValidator.Skew, cancellation);
        }
        if (token.Artifact is { } artifact)
        {
            await _artifacts.EndAsync(artifact.Family, cancellation);
        }
    }
}
