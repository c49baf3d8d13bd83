using System.Text;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Citizens;

/// <summary>The only way in and out for identifiers, so that none is stored in the clear.</summary>
/// <param name="ring">The keys.</param>
public sealed class IdentifierVault(KeyRing ring)
{
    public CitizenIdentifier Seal(IdentifierSystem system, string value, string source)
    {
        var index = ring.Index(system.ToString(), value);
        return new()
        {
            System = system,
            Value = ring.Encrypt(Encoding.UTF8.GetBytes(value), Context(index.Hash)),
            IndexKeyId = index.KeyId,
            IndexHash = index.Hash,
            Source = source,
        };
    }

    public string Open(CitizenIdentifier identifier) => Encoding.UTF8.GetString(ring.Decrypt(identifier.Value, Context(identifier.IndexHash)));

    /// <summary>The hashes under which a national ID may stand.</summary>
    public IEnumerable<byte[]> Candidates(NationalId id) => Candidates(IdentifierSystem.NationalId, id.Digits);

    /// <summary>The hashes under which an identifier may stand.</summary>
    public IEnumerable<byte[]> Candidates(IdentifierSystem system, string value) =>
        ring.Candidates(system.ToString(), value).Select(index => index.Hash);

    /// <summary>Binds the value to its own hash, so that one row's value put into another row does not open.</summary>
    private static string Context(byte[] indexHash) => $"citizen-identifier:{Convert.ToHexString(indexHash)}";
}
