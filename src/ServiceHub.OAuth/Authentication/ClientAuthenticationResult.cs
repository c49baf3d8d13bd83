using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication;

/// <summary>The client that authenticated and the credential that it used, or else why it did not.</summary>
internal sealed record ClientAuthenticationResult(Client? Client, string? CredentialId, OAuthError? Error)
{
    public static ClientAuthenticationResult Success(Client client, string credentialId) => new(client, credentialId, null);

    public static ClientAuthenticationResult Failure(OAuthError error) => new(null, null, error);
}
