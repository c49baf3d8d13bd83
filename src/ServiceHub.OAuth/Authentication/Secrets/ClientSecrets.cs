using System.Text;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Secrets;

/// <summary>Judges an id and a secret, however they came.</summary>
internal sealed class ClientSecrets(IClientStore clients, ISecretHasher hasher, TimeProvider time)
{
    private readonly SecretVerifier _verifier = new(hasher);

    public async ValueTask<ClientAuthenticationResult> JudgeAsync(string clientId, string secret, string method, CancellationToken cancellation)
    {
        var client = await clients.FindAnyAsync(clientId, cancellation);
        var credential = _verifier.Match(client, Encoding.UTF8.GetBytes(secret));
        if (client is null)
        {
            return ClientAuthenticationResult.Failure(OAuthErrors.CredentialsWrong("The client is unknown."));
        }
        if (credential is null)
        {
            return ClientAuthenticationResult.Failure(
                OAuthErrors.CredentialsWrong($"The secret of the client {client.ClientId} is wrong."));
        }
        if (credential.ErrorAt("client secret", time.GetUtcNow()) is { } error)
        {
            return ClientAuthenticationResult.Failure(error);
        }
        if (!hasher.IsCurrent(credential.Hash))
        {
            // Nobody but the client has the secret: only now can it be hashed under the newer key.
            await clients.RehashAsync(client.ClientId, credential.Id, credential.Hash, hasher.Hash(Encoding.UTF8.GetBytes(secret)), cancellation);
        }
        return ClientAuthenticationResult.Success(client, credential, method);
    }
}
