using System.Globalization;
using ServiceHub.Adapters.Cache;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.AnswerCache;

/// <summary>Makes rows of answers and answers of rows, so that neither person nor answer is stored in the clear.</summary>
internal sealed class AnswerSeal(KeyRing ring)
{
    private const string Kind = "Answer";
    private const string PersonKind = nameof(IdentifierSystem.NationalId);

    /// <summary>Everybody, where a person could stand.</summary>
    public static byte[] Everybody { get; } = [];

    public CachedAnswerRow Seal(KeptAnswer answer)
    {
        var hash = ring.Index(Kind, TextOf(answer.Key)).Hash;
        var askedAt = Stored(answer.AskedAt);
        return new()
        {
            Hash = hash,
            Agency = answer.Key.Agency,
            SubjectHash = ring.Index(PersonKind, answer.Key.Subject.Digits).Hash,
            AskedAt = askedAt,
            Expires = answer.Expires,
            Payload = ring.Encrypt(answer.Payload.Span, Context(hash, askedAt)),
        };
    }

    public KeptAnswer Open(CachedAnswerRow row, AnswerKey key) =>
        new(key, row.AskedAt, row.Expires, ring.Decrypt(row.Payload, Context(row.Hash, row.AskedAt)));

    /// <summary>The hashes under which an answer may stand.</summary>
    public IEnumerable<byte[]> Candidates(AnswerKey key) => ring.Candidates(Kind, TextOf(key)).Select(index => index.Hash);

    /// <summary>The hashes under which a person may stand.</summary>
    public IEnumerable<byte[]> Candidates(string digits) => ring.Candidates(PersonKind, digits).Select(index => index.Hash);

    private static string TextOf(AnswerKey key) => $"{key.Agency}\0{key.Subject.Digits}\0{key.Asked}";

    /// <summary>Binds the answer to its own row and to when it was asked: an old one that is put back does not open as a newer one.</summary>
    public static string Context(byte[] hash, DateTimeOffset askedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"cached-answer:{Convert.ToHexString(hash)}:{askedAt.UtcTicks}");

    /// <summary>As exactly as PostgreSQL keeps times: microseconds.</summary>
    public static DateTimeOffset Stored(DateTimeOffset time) => new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
