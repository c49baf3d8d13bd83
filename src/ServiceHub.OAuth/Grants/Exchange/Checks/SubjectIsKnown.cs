using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Exchange.Checks;

/// <summary>The citizen who logged in is one whom the hub knows. From here on they have the id under which the client's organisation knows them.</summary>
internal sealed class SubjectIsKnown(ICitizenDirectory citizens) : IRequestCheck<TokenContext>
{
    public async ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation)
    {
        if (await citizens.FindAsync(context.SubjectToken.NationalId, context.Client.Organisation, cancellation) is not { } id)
        {
            return ExchangeErrors.CitizenUnknown;
        }
        context.CitizenId = id;
        return null;
    }
}
