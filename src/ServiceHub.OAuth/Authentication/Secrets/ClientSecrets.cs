using System.Text;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Secrets;

/// <summary>Judges an id and a secret, however they came.</summary>
internal sealed class ClientSecrets(IClientStore clients, SecretVerifier verifier, TimeProvider time)
{
    public async ValueTask<ClientAuthenticationResult> JudgeAsync(string clientId, string secret, string method, CancellationToken cancellation)
    {
        var client = await clients.FindAnyAsync(clientId, cancellation);
        var credential = verifier.Match(client, Encoding.UTF8.GetBytes(secret));
        if (client is null)
        {
            return ClientAuthenticationResult.Failure(OAuthErrors.CredentialsWrong("The client is unknown."));
        }
        if (credential is null)
        {
            return ClientAuthenticationResult.Failure(
                OAuthErrors.CredentialsWrong($"The secret of the client {client.ClientId} is wrong."));
        }
        return credential.ErrorAt("client secret", time.GetUtcNow()) is { } error
            ? ClientAuthenticationResult.Failure(error)
            : ClientAuthenticationResult.Success(client, credential, method);
    }
}
