using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>A credential that was just added.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Secret">Its secret, for the client alone, shown once; null when it has none.</param>
public sealed record IssuedCredential(ClientCredential Credential, string? Secret)
{
    /// <summary>Without the secret.</summary>
    /// <returns>The credential's id.</returns>
    public override string ToString() => Credential.Id;
}
