using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ServiceHub.Adapters.Notices;

/// <summary>
/// The secret by which an agency signs what it tells the hub of its own accord, by the Standard Webhooks specification 1.0: an
/// HMAC-SHA256 over id, time and body, so that neither can be changed and an old message not be sent again.
/// </summary>
public sealed class NoticeSecret
{
    /// <summary>What stands before a secret in text (Standard Webhooks, "Secret serialization").</summary>
    public const string Prefix = "whsec_";

    private const string Version = "v1,";
    private const int LeastBytes = 24;
    private const int MostBytes = 64;

    /// <summary>How far the sender's clock may be off, and how long a message may be under way.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly byte[] _key;

    private NoticeSecret(byte[] key) => _key = key;

    /// <summary>Reads <c>whsec_</c> and 24 to 64 bytes in base64.</summary>
    /// <param name="text">The text.</param>
    /// <param name="secret">The secret, when the answer is true.</param>
    /// <returns>Whether the text is such a secret.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out NoticeSecret? secret)
    {
        secret = null;
        var key = new byte[MostBytes + 1];
        if (!text.StartsWith(Prefix, StringComparison.Ordinal)
            || !Convert.TryFromBase64String(text[Prefix.Length..], key, out var length)
            || length is < LeastBytes or > MostBytes)
        {
            return false;
        }
        secret = new NoticeSecret(key[..length]);
        return true;
    }

    /// <summary>Whether one of a message's signatures is by this secret, and the message of now.</summary>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>: seconds since 1970.</param>
    /// <param name="signatures">The header <c>webhook-signature</c>: one or more, with blanks between; while keys change there are two.</param>
    /// <param name="body">The message's body as it came.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether the message is the agency's.</returns>
    public bool HasSigned(string id, string timestamp, string signatures, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (id.Length == 0 || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Tolerance.TotalSeconds)
        {
            return false;
        }
        var expected = Encoding.ASCII.GetBytes(Sign(id, seconds, body));
        // All are looked at, in the same time whichever fits.
        return signatures.Split(' ').Aggregate(false, (found, signature) =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), expected) | found);
    }

    /// <summary>Signs a message, as an agency does.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="seconds">Its time, in seconds since 1970.</param>
    /// <param name="body">Its body.</param>
    /// <returns>The signature with its version, <c>v1,</c> and base64.</returns>
    public string Sign(string id, long seconds, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.")));
        hash.AppendData(body);
        return Version + Convert.ToBase64String(hash.GetHashAndReset());
    }
}
