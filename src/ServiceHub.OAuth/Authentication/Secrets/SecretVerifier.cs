using System.Security.Cryptography;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Authentication.Secrets;

/// <summary>
/// Finds the credential that a secret belongs to. It hashes at least <see cref="Attempts"/> times, whether the client is
/// unknown, has one secret or several, and whichever fits, so that time tells nothing about a client.
/// </summary>
internal sealed class SecretVerifier(ISecretHasher hasher)
{
    public const int Attempts = 4;

    /// <summary>Made anew when the key that made it may be gone: a comparison with it would then take no time.</summary>
    private volatile Decoy? _decoy;

    public ClientSecretCredential? Match(Client? client, ReadOnlySpan<byte> secret)
    {
        ClientSecretCredential? match = null;
        var attempt = 0;
        foreach (var credential in client?.Credentials.OfType<ClientSecretCredential>() ?? [])
        {
            attempt++;
            if (hasher.Verify(secret, credential.Hash))
            {
                match ??= credential;
            }
        }
        var decoy = _decoy is { } made && hasher.IsCurrent(made.Hash) ? made : _decoy = new(hasher.Hash(RandomNumberGenerator.GetBytes(32)));
        for (; attempt < Attempts; attempt++)
        {
            hasher.Verify(secret, decoy.Hash);
        }
        return match;
    }

    private sealed record Decoy(KeyedHash Hash);
}
