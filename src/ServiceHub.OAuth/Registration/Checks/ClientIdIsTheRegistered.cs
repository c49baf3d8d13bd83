using System.Text.Json;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Registration.Checks;

/// <summary>A replacement names the client that it is for (RFC 7592 §2.2).</summary>
internal sealed class ClientIdIsTheRegistered : IRequestCheck<RegistrationContext>
{
    public ValueTask<OAuthError?> CheckAsync(RegistrationContext context, CancellationToken cancellation) =>
        MetadataReader.Find(context.Json, MetadataNames.ClientId) is { ValueKind: JsonValueKind.String } named && named.ValueEquals(context.Registered.ClientId)
            ? default
            : new(RegistrationErrors.OtherClientId);
}
