using ServiceHub.OAuth.Grants;

namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>The <c>grant_type</c> is one that this server offers (RFC 6749 §4.4.2, §5.2).</summary>
internal sealed class GrantTypeIsKnown(IReadOnlyList<IGrant> grants) : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (context.Request.Find(ParameterNames.GrantType) is not { } asked)
        {
            return new(OAuthErrors.GrantTypeMissing);
        }
        foreach (var grant in grants)
        {
            if (grant.GrantType == asked)
            {
                context.Grant = grant;
                return default;
            }
        }
        return new(OAuthErrors.GrantTypeUnknown);
    }
}
