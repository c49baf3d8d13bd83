using System.Text;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Possession.Checks;

/// <summary>One well-formed JWT (RFC 9449 §4.3, 2), of bounded length, that every reader reads alike.</summary>
internal sealed class ProofIsReadable : IProofCheck
{
    public const int Longest = 4096;

    public ProofFailure? Check(ProofUnderTest proof)
    {
        if (proof.Text.Length > Longest)
        {
            return ProofFailures.TooLarge;
        }
        var text = proof.Text.AsSpan();
        Span<Range> segments = stackalloc Range[4];
        if (text.Split(segments, '.') != 3
            || !Base64UrlText.TryDecode(text[segments[0]], out var headerBytes)
            || !Base64UrlText.TryDecode(text[segments[1]], out var claimsBytes)
            || !Base64UrlText.TryDecode(text[segments[2]], out var signature)
            || !StrictJson.TryReadObject(headerBytes, out var header, out var headerRepeats) || headerRepeats
            || !StrictJson.TryReadObject(claimsBytes, out var claims, out var claimsRepeat) || claimsRepeat)
        {
            return ProofFailures.Malformed;
        }
        proof.Header = header.Value;
        proof.Claims = claims.Value;
        proof.Signed = (Encoding.ASCII.GetBytes(text[..proof.Text.LastIndexOf('.')].ToString()), signature);
        return null;
    }
}
