using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication;

/// <summary>The client that authenticated, by which method and credential, or else why it did not.</summary>
internal sealed record ClientAuthenticationResult(Client? Client, ClientCredential? Credential, string? Method, OAuthError? Error)
{
    public static ClientAuthenticationResult Success(Client client, ClientCredential credential, string method) =>
        new(client, credential, method, null);

    public static ClientAuthenticationResult Failure(OAuthError error) => new(null, null, null, error);
}
