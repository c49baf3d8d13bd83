using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.OAuth.Possession;

/// <summary>
/// Nonces for DPoP proofs (RFC 9449 §8). A nonce is the minute in which it was made with a keyed hash over it, so that every
/// gateway knows those of the others and nothing is kept.
/// </summary>
internal sealed class ProofNonces(ISecretHasher hasher, TimeProvider time)
{
    private const char Separator = '.';
    private const int Longest = 128;

    /// <summary>How many minutes a nonce is good for after its own, so that a slow client need not ask again at each turn.</summary>
    private const int LiveMinutes = 4;

    private volatile Minute? _current;

    /// <summary>The nonce to give out now; the same for a minute.</summary>
    public string Current
    {
        get
        {
            var minute = Now();
            var current = _current;
            if (current?.Number != minute)
            {
                _current = current = new Minute(minute, Make(minute));
            }
            return current.Nonce;
        }
    }

    public bool IsLive(string nonce)
    {
        if (nonce == Current)
        {
            return true;
        }
        if (nonce.Length > Longest
            || nonce.Split(Separator) is not [var minuteText, var keyId, var hashText]
            || !long.TryParse(minuteText, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
            || minute > Now() || minute < Now() - LiveMinutes
            || hashText.Length != Base64Url.GetEncodedLength(32))
        {
            return false;
        }
        return Base64Url.IsValid(hashText) && hasher.Verify(Content(minute), new KeyedHash(keyId, Base64Url.DecodeFromChars(hashText)));
    }

    private string Make(long minute)
    {
        var hash = hasher.Hash(Content(minute));
        return string.Join(Separator, minute.ToString(CultureInfo.InvariantCulture), hash.KeyId, Base64Url.EncodeToString(hash.Value.Span));
    }

    private static byte[] Content(long minute) => Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"dpop-nonce:{minute}"));

    private long Now() => time.GetUtcNow().ToUnixTimeSeconds() / 60;

    private sealed record Minute(long Number, string Nonce);
}
