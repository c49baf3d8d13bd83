using System.Text;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Citizens;

/// <summary>The only way in and out for identifiers, so that none is stored in the clear.</summary>
/// <param name="ring">The keys.</param>
public sealed class IdentifierVault(KeyRing ring)
{
    private const string Place = "citizen-identifier";

    public CitizenIdentifier Seal(IdentifierSystem system, string value, string source)
    {
        var index = ring.Index(system.ToString(), value);
        return new()
        {
            System = system,
            Value = ring.Encrypt(Encoding.UTF8.GetBytes(value), Place),
            IndexKeyId = index.KeyId,
            IndexHash = index.Hash,
            Source = source,
        };
    }

    public string Open(CitizenIdentifier identifier) => Encoding.UTF8.GetString(ring.Decrypt(identifier.Value, Place));

    /// <summary>The hashes under which a national ID may stand.</summary>
    public IEnumerable<byte[]> Candidates(NationalId id) =>
        ring.Candidates(nameof(IdentifierSystem.NationalId), id.Digits).Select(index => index.Hash);
}
