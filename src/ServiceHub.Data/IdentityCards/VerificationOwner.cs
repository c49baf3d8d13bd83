using System.Security.Cryptography;
using System.Text;

namespace ServiceHub.Data.IdentityCards;

/// <summary>Who verifies: a client of an organisation. What is counted against one and what one started is nobody else's.</summary>
/// <param name="Organisation">The organisation (ISO 6523).</param>
/// <param name="ClientId">Its client.</param>
public sealed record VerificationOwner(string Organisation, string ClientId)
{
    /// <summary>Stands for both; of one length, however long they are.</summary>
    internal byte[] Key { get; } = SHA256.HashData(Encoding.UTF8.GetBytes($"{Organisation.Length}:{Organisation}{ClientId}"));
}
