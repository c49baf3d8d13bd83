using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>
/// The client can authenticate so here; left out, <c>client_secret_basic</c> is meant (RFC 7591 §2). A single certificate is registered
/// by administrators only.
/// </summary>
internal sealed class MethodIsOffered(IReadOnlyList<string> offered) : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata.AuthenticationMethod is var method && offered.Contains(method) && IsOpen(method, context)
            ? default
            : new(RegistrationErrors.MethodNotOffered);

    private static bool IsOpen(string method, RegistrationContext context) =>
        method != ClientAuthenticationMethods.SelfSignedTlsClientAuth || context.Registered is { ClientId.Length: > 0, AuthenticationMethods: [ClientAuthenticationMethods.SelfSignedTlsClientAuth, ..] };
}
