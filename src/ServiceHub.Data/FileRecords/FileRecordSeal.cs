using System.Security.Cryptography;
using System.Text;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.FileRecords;

/// <summary>Seals records of dropped files. The person's number is sealed with the record: by it the record can be found under a newer key.</summary>
/// <param name="ring">The keys.</param>
internal sealed class FileRecordSeal(KeyRing ring)
{
    private const string Kind = nameof(IdentifierSystem.NationalId);
    private const int NumberBytes = 13;

    public (IndexHash Index, EncryptedValue Payload) Seal(FileRecord record)
    {
        var plain = new byte[NumberBytes + record.Payload.Length];
        Encoding.ASCII.GetBytes(record.Subject.Digits, plain);
        record.Payload.CopyTo(plain.AsMemory(NumberBytes));
        return Seal(record.Subject.Digits, plain);
    }

    /// <summary>The hashes under which a person's records may stand.</summary>
    public IEnumerable<IndexHash> Candidates(NationalId subject) => ring.Candidates(Kind, subject.Digits);

    /// <summary>The record as it came from the file.</summary>
    public ReadOnlyMemory<byte> Open(byte[] hash, EncryptedValue payload) =>
        TryOpen(hash, payload) is { } plain ? plain.AsMemory(NumberBytes) : ring.Decrypt(payload, OldContext(hash));

    /// <summary>The same record by the current keys. One from before numbers were sealed with it stays under its hash, and goes with its load.</summary>
    public (IndexHash Index, EncryptedValue Payload) Reseal(IndexHash index, EncryptedValue payload) =>
        TryOpen(index.Hash, payload) is { } plain
            ? Seal(Encoding.ASCII.GetString(plain, 0, NumberBytes), plain)
            : (index, ring.Encrypt(ring.Decrypt(payload, OldContext(index.Hash)), OldContext(index.Hash)));

    private (IndexHash Index, EncryptedValue Payload) Seal(string digits, byte[] plain)
    {
        var index = ring.Index(Kind, digits);
        return (index, ring.Encrypt(plain, Context(index.Hash)));
    }

    private byte[]? TryOpen(byte[] hash, EncryptedValue payload)
    {
        try
        {
            return ring.Decrypt(payload, Context(hash));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>What a payload is bound to: its row's hash.</summary>
    private static string Context(byte[] indexHash) => $"file-record-of:{Convert.ToHexString(indexHash)}";

    private static string OldContext(byte[] indexHash) => $"file-record:{Convert.ToHexString(indexHash)}";
}
