using System.Text;
using System.Text.Json;
using ServiceHub.OAuth.Authentication.Secrets;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>A replacement may repeat the client's secret, and cannot choose one (RFC 7592 §2.2). It is compared in constant time.</summary>
internal sealed class SecretIsTheRegistered(ISecretHasher hasher, TimeProvider time) : IRequestCheck<RegistrationContext>
{
    private readonly SecretVerifier _verifier = new(hasher);

    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        MetadataReader.Find(context.Json, MetadataNames.ClientSecret) is not { } secret || IsLive(secret, context.Registered)
            ? default
            : new(RegistrationErrors.OtherSecret);

    private bool IsLive(JsonElement secret, Client client) =>
        secret.ValueKind == JsonValueKind.String
        && _verifier.Match(client, Encoding.UTF8.GetBytes(secret.GetString()!))?.IsLiveAt(time.GetUtcNow()) == true;
}
