using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>A key that was revoked, or whose end came, does not come back: who took it may have copied it.</summary>
internal sealed class KeysAreNotEnded(TimeProvider time) : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var known = context.Registered.Credentials.OfType<ClientKeyCredential>().ToLookup(key => key.IsLiveAt(now), key => RegisteredKey.Thumbprint(key.Jwk));
        return (context.Metadata.Keys ?? []).Select(RegisteredKey.Thumbprint).Any(key => known[false].Contains(key) && !known[true].Contains(key))
            ? new(RegistrationErrors.KeyEnded)
            : default;
    }
}
