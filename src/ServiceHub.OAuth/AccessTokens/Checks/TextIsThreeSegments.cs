namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>A JWS in compact form: three segments of canonical base64url (RFC 7515 §3.1, §7.1), none of them empty.</summary>
internal sealed class TextIsThreeSegments : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        var text = token.Text.AsSpan();
        Span<Range> segments = stackalloc Range[4];
        if (text.Split(segments, '.') != 3
            || !Base64UrlText.TryDecode(text[segments[0]], out var header)
            || !Base64UrlText.TryDecode(text[segments[1]], out var claims)
            || !Base64UrlText.TryDecode(text[segments[2]], out _))
        {
            return TokenFailures.NotThreeSegments;
        }
        token.HeaderBytes = header;
        token.ClaimsBytes = claims;
        return null;
    }
}
