using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Grants.Details;

namespace ServiceHub.OAuth.Grants.Citizens.Checks;

/// <summary>The purpose stays the one that the citizen authorized (RFC 9396 §6), as long as it is registered for the client.</summary>
internal sealed class PurposeIsAuthorized : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        var authorized = context.Authorization.Purpose;
        if (context.RequestedDetail.Purpose is { } asked && asked != authorized)
        {
            return new(DetailErrors.OtherPurpose);
        }
        context.Detail = authorized is null ? null : new(authorized);
        return authorized is null || context.Client.Purposes.Contains(authorized) ? default : new(CitizenErrors.PurposeGone);
    }
}
