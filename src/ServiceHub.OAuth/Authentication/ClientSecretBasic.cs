using System.Text;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication;

/// <summary><c>client_secret_basic</c> (RFC 6749 §2.3.1).</summary>
internal sealed class ClientSecretBasic(IClientStore clients, SecretVerifier verifier, TimeProvider time) : IClientAuthentication
{
    private const int LongestClientId = 100;

    public string Name => ClientAuthenticationMethods.ClientSecretBasic;

    public bool IsUsedBy(TokenRequest request) => request.Authorization is { } authorization && BasicCredentials.IsScheme(authorization);

    public async ValueTask<ClientAuthenticationResult> AuthenticateAsync(TokenRequest request, CancellationToken cancellation)
    {
        if (!BasicCredentials.TryRead(request.Authorization!, out var presented))
        {
            return ClientAuthenticationResult.Failure(OAuthErrors.BasicMalformed);
        }
        var client = presented.ClientId.Length <= LongestClientId
            ? await clients.FindAsync(presented.ClientId, cancellation)
            : null;
        var credential = verifier.Match(client?.Credentials ?? [], Encoding.UTF8.GetBytes(presented.Secret));
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
            : ClientAuthenticationResult.Success(client, credential.Id);
    }

    private OAuthError? ErrorOf(ClientSecretCredential credential)
    {
        var now = time.GetUtcNow();
        if (now < credential.NotBefore)
        {
            return OAuthErrors.SecretNotYetValid(credential.NotBefore - now);
        }
        return credential.Expires is { } expires && now >= expires ? OAuthErrors.SecretExpired(now - expires) : null;
    }
}
