using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>Where the authorization is bound to a key (RFC 9449 §5, §10), the request proves to hold it, and the token is bound to it as well.</summary>
internal sealed class KeyIsTheAuthorizations : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation) =>
        context.Authorization.BoundTo is { } thumbprint && context.Confirmation?.Thumbprint != thumbprint
            ? new(CitizenErrors.OtherKey)
            : default;
}
