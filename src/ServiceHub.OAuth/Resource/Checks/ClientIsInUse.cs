using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Resource.Checks;

/// <summary>
/// The token's client is still approved and the credential by which it was got still stands. A credential that merely expired
/// does not end the tokens that it was given in its time.
/// </summary>
internal sealed class ClientIsInUse(IClientStore clients) : IResourceCheck
{
    public async ValueTask<ResourceFailure?> CheckAsync(ResourceContext context, CancellationToken cancellation)
    {
        // A token of another issuer names no credential of ours: its own server answers for its client.
        if (context.Principal.CredentialId is not { } credentialId)
        {
            return null;
        }
        if (await clients.FindAsync(context.Principal.ClientId, cancellation) is not { } client)
        {
            return ResourceFailures.ClientUnknown;
        }
        if (client.State != ClientState.Approved)
        {
            return ResourceFailures.ClientNotActive(client.State);
        }
        foreach (var credential in client.Credentials)
        {
            if (credential.Id == credentialId)
            {
                return credential.Revoked is null ? null : ResourceFailures.CredentialRevoked;
            }
        }
        return ResourceFailures.CredentialRevoked;
    }
}
