using System.Globalization;
using System.Text;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.IdentityCards;

/// <summary>The only way in and out for what is claimed of cards, so that none of it is stored in the clear.</summary>
/// <param name="ring">The keys.</param>
public sealed class VerificationVault(KeyRing ring)
{
    private const char Separator = '|';

    /// <summary>Seals a claim for its place.</summary>
    internal EncryptedValue Seal(string batch, int number, CardClaim claim) => ring.Encrypt(Encoding.UTF8.GetBytes(Write(claim)), Context(batch, number));

    /// <summary>Opens the claim of an item that still has one.</summary>
    internal CardClaim Open(VerificationItemRow item)
    {
        var parts = Encoding.UTF8.GetString(ring.Decrypt(new(item.ClaimKeyId!, item.Claim!), Context(item.BatchId, item.Number))).Split(Separator);
        return PartialDate.TryParse(parts[2], out var date)
            ? new(NationalId.Parse(parts[0]), LaserCode.Parse(parts[1]), date)
            : throw new FormatException("A sealed claim has no date.");
    }

    /// <summary>
    /// Under what failures of a card are counted. By the oldest of the live keys, so that no count begins anew while a newer key
    /// takes over.
    /// </summary>
    internal byte[] CardKey(NationalId number) => ring.Candidates("verified-card", number.Digits).Last().Hash;

    /// <summary>The hash under which an input is kept.</summary>
    internal byte[] InputHash(IReadOnlyList<VerificationItem> items) => ring.Index("verification-input", Write(items)).Hash;

    /// <summary>Whether a hash is an input's, by whatever key it was made.</summary>
    internal bool IsHashOf(IReadOnlyList<VerificationItem> items, byte[] hash) =>
        ring.Candidates("verification-input", Write(items)).Any(candidate => candidate.Hash.AsSpan().SequenceEqual(hash));

    private static string Write(IReadOnlyList<VerificationItem> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{item.Reference.Length}:{item.Reference}{Write(item.Claim)}\n");
        }
        return text.ToString();
    }

    private static string Write(CardClaim claim) => string.Join(Separator, claim.Number.Digits, claim.LaserCode.Signs, claim.BirthDate);

    internal static string Context(string batch, int number) => string.Create(CultureInfo.InvariantCulture, $"card-verification:{batch}:{number}");
}
