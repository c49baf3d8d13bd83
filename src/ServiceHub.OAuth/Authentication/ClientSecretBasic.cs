using System.Text;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication;

/// <summary><c>client_secret_basic</c> (RFC 6749 §2.3.1).</summary>
internal sealed class ClientSecretBasic(IClientStore clients, SecretVerifier verifier, TimeProvider time) : IClientAuthentication
{
    private const int LongestClientId = 100;

    public string Name => ClientAuthenticationMethods.ClientSecretBasic;

    public bool IsUsedBy(OAuthRequest request) => request.Authorization is { } authorization && BasicCredentials.IsScheme(authorization);

    public async ValueTask<ClientAuthenticationResult> AuthenticateAsync(OAuthRequest request, CancellationToken cancellation)
    {
        if (!BasicCredentials.TryRead(request.Authorization!, out var presented))
        {
            return ClientAuthenticationResult.Failure(OAuthErrors.BasicMalformed);
        }
        var client = presented.ClientId.Length <= LongestClientId
            ? await clients.FindAsync(presented.ClientId, cancellation)
            : null;
        var credential = verifier.Match(client, Encoding.UTF8.GetBytes(presented.Secret));
        if (client is null)
        {
            return ClientAuthenticationResult.Failure(OAuthErrors.CredentialsWrong("The client is unknown."));
        }
        if (credential is null)
        {
            return ClientAuthenticationResult.Failure(
                OAuthErrors.CredentialsWrong($"The secret of the client {client.ClientId} is wrong."));
        }
        return ErrorOf(credential) is { } error
            ? ClientAuthenticationResult.Failure(error)
            : ClientAuthenticationResult.Success(client, credential);
    }

    private OAuthError? ErrorOf(ClientSecretCredential credential)
    {
        var now = time.GetUtcNow();
        return credential.StateAt(now) switch
        {
            CredentialState.Pending => OAuthErrors.SecretNotYetValid(credential.NotBefore - now),
            CredentialState.Expired => OAuthErrors.SecretExpired(now - credential.Expires!.Value),
            CredentialState.Revoked => OAuthErrors.SecretRevoked(now - credential.Revoked!.Value),
            _ => null,
        };
    }
}
