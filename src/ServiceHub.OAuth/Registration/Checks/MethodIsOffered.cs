using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>
/// The client can authenticate so here; left out, <c>client_secret_basic</c> is meant (RFC 7591 §2). A single certificate is registered
/// by administrators only, and a client that they gave one keeps it.
/// </summary>
internal sealed class MethodIsOffered(IReadOnlyList<string> offered) : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation)
    {
        var method = context.Metadata.AuthenticationMethod;
        var isOpen = method != ClientAuthenticationMethods.SelfSignedTlsClientAuth || context.Registered.AuthenticationMethods[0] == method;
        return offered.Contains(method) && isOpen ? default : new(RegistrationErrors.MethodNotOffered);
    }
}
