using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>What the client takes from the authorization endpoint is what its grants use (RFC 7591 §2.1).</summary>
internal sealed class ResponsesFitTheGrants : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation)
    {
        var usesCode = context.Metadata.GrantTypes.Contains(GrantTypes.AuthorizationCode);
        var fits = context.Metadata.ResponseTypes switch
        {
            null => true,
            [] => !usesCode,
            ["code"] => usesCode,
            _ => false,
        };
        return fits ? default : new(RegistrationErrors.ResponsesDoNotFit);
    }
}
