using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Details.Checks;

/// <summary>
/// The one citizen whom the token shall open is one whom the hub knows. From here on the citizen has the id under which the
/// organisation for which the client acts knows them, and the national ID is gone.
/// </summary>
internal sealed class CitizenIsKnown(ICitizenInquiries citizens) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (context.RequestedDetail.NationalId is not { } nationalId)
        {
            return null;
        }
        var asker = new AccessTokenPrincipal(context.Client.ClientId, context.Client.Organisation, context.Scopes, context.Request.Id, DateTimeOffset.MaxValue)
        {
            Actor = context.Actor,
            Detail = context.Detail,
        };
        var inquiry = await citizens.AskAsync(asker, nationalId, cancellation);
        if (inquiry.CitizenId is { } id)
        {
            context.Detail = (context.Detail ?? new(Purpose: null)) with { CitizenId = id };
            return null;
        }
        return inquiry.Outcome switch
        {
            CitizenInquiryOutcome.NotAgreed => DetailErrors.CitizenNotAgreed,
            CitizenInquiryOutcome.Spent => DetailErrors.CitizensSpent(inquiry.RetryAfter ?? TimeSpan.FromMinutes(1)),
            CitizenInquiryOutcome.Unavailable => DetailErrors.CitizenUntold,
            _ => DetailErrors.CitizenUnknown,
        };
    }
}
