using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>No key is there twice, though it be under two names: each is a credential that is revoked by itself.</summary>
internal sealed class KeysAreGivenOnce : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        context.Metadata.Keys is { } keys && keys.Select(RegisteredKey.Thumbprint).Distinct().Count() < keys.Count ? new(RegistrationErrors.KeyRepeated) : default;
}
