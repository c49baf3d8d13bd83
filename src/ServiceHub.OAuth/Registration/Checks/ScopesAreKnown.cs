using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>Every scope that is asked for is one of the hub's; whether the client is to have it, whoever approves it says.</summary>
internal sealed class ScopesAreKnown(OAuthOptions options) : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata.Scopes.IsSubsetOf(options.KnownScopes) ? default : new(RegistrationErrors.ScopeUnknown);
}
