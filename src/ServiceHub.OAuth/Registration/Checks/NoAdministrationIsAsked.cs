using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>Nobody becomes an administrator by asking: the scopes that open the hub itself are granted by administrators, and kept where they were.</summary>
internal sealed class NoAdministrationIsAsked : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata.Scopes.Any(scope => AdministrationScopes.All.Contains(scope) && !context.Registered.Scopes.Contains(scope))
            ? new(RegistrationErrors.AdministrationAsked)
            : default;
}
