using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>The hub knows the types of authorization details that are asked for (RFC 9396 §10), and for what the client will use them.</summary>
internal sealed class DetailTypesAreKnown : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) => new(context.Metadata switch
    {
        { DetailTypes: var types } when types.Any(type => type != CitizenDataDetail.Type) => RegistrationErrors.DetailTypeUnknown,
        { DetailTypes: [_, ..], Purposes: [] } => RegistrationErrors.DetailsWithoutPurpose,
        _ => null,
    });
}
