using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ServiceHub.OAuth.Clients;

/// <summary>Makes client secrets, and fixes which of their bytes are hashed.</summary>
public static class ClientSecret
{
    /// <summary>How many random bits a secret has.</summary>
    public const int Bits = 256;

    /// <summary>Makes a secret.</summary>
    /// <returns>43 characters of base64url. Show it once and keep only its hash.</returns>
    public static string Generate() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bits / 8));

    /// <summary>Hashes a secret for keeping.</summary>
    /// <param name="secret">The secret, as the client sends it.</param>
    /// <param name="hasher">Holds the key.</param>
    /// <returns>The hash of the secret's UTF-8 text.</returns>
    public static KeyedHash Hash(string secret, ISecretHasher hasher) => hasher.Hash(Encoding.UTF8.GetBytes(secret));
}
