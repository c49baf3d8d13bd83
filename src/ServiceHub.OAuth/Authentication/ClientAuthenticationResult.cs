using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication;

/// <summary>The client that authenticated and the credential that it used, or else why it did not.</summary>
internal sealed record ClientAuthenticationResult(Client? Client, ClientCredential? Credential, OAuthError? Error)
{
    public static ClientAuthenticationResult Success(Client client, ClientCredential credential) => new(client, credential, null);

    public static ClientAuthenticationResult Failure(OAuthError error) => new(null, null, error);
}
