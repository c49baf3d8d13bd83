using System.Security.Cryptography;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Authentication;

/// <summary>
/// Finds the credential that a secret belongs to. It hashes at least <see cref="Attempts"/> times, whether the client is
/// unknown, has one secret or several, and whichever fits, so that time tells nothing about a client.
/// </summary>
internal sealed class SecretVerifier(ISecretHasher hasher)
{
    public const int Attempts = 4;

    private readonly Lazy<KeyedHash> _decoy = new(() => hasher.Hash(RandomNumberGenerator.GetBytes(32)));

    public ClientSecretCredential? Match(IReadOnlyList<ClientSecretCredential> credentials, ReadOnlySpan<byte> secret)
    {
        ClientSecretCredential? match = null;
        foreach (var credential in credentials)
        {
            if (hasher.Verify(secret, credential.Hash))
            {
                match ??= credential;
            }
        }
        for (var attempt = credentials.Count; attempt < Attempts; attempt++)
        {
            hasher.Verify(secret, _decoy.Value);
        }
        return match;
    }
}
