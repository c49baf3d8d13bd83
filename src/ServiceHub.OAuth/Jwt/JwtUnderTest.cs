using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Jwt;

/// <summary>A signed JWT of any kind on its way through the checks of its kind, with what they found out.</summary>
internal abstract class JwtUnderTest(string text, DateTimeOffset now)
{
    /// <summary>The end of the year 9998, so that a skew can still be added.</summary>
    private const long LastSecond = 253_370_764_799;

    public string Text { get; } = text;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Set by <see cref="TrySplit"/>, with the two that follow.</summary>
    public byte[] HeaderBytes { get => field ?? throw TooEarly(); private set; }

    public byte[] ClaimsBytes { get => field ?? throw TooEarly(); private set; }

    public byte[] Signature { get => field ?? throw TooEarly(); private set; }

    /// <summary>Set by the check that reads it strictly.</summary>
    public JsonElement Header { get; set; }

    /// <summary>Set by the check that reads it strictly; not to be believed before the signature was found right.</summary>
    public JsonElement Claims { get; set; }

    /// <summary>By what it says that it is signed; known once a check has looked at it.</summary>
    public string Algorithm => HeaderText(ClaimNames.Algorithm) ?? throw TooEarly();

    /// <summary>The key that it names, if it names one.</summary>
    public string? KeyId => HeaderText(ClaimNames.KeyId);

    /// <summary>What was signed: header and claims as they stand in the text (RFC 7515 §5.1).</summary>
    public ReadOnlySpan<char> SigningInput => Text.AsSpan(0, Text.LastIndexOf('.'));

    /// <summary>A JWS in compact form: three segments of canonical base64url (RFC 7515 §3.1, §7.1), none of them empty.</summary>
    public bool TrySplit()
    {
        var text = Text.AsSpan();
        Span<Range> segments = stackalloc Range[4];
        if (text.Split(segments, '.') != 3
            || !Base64UrlText.TryDecode(text[segments[0]], out var header)
            || !Base64UrlText.TryDecode(text[segments[1]], out var claims)
            || !Base64UrlText.TryDecode(text[segments[2]], out var signature))
        {
            return false;
        }
        (HeaderBytes, ClaimsBytes, Signature) = (header, claims, signature);
        return true;
    }

    /// <summary>A header parameter, when it is a text.</summary>
    public string? HeaderText(string name) => TextOf(Header, name);

    public bool HasHeader(string name) => Header.TryGetProperty(name, out _);

    /// <summary>A claim, when it is a text; it may be empty.</summary>
    public string? ClaimText(string name) => TextOf(Claims, name);

    public bool HasTextClaim(string name) => ClaimText(name) is { Length: > 0 };

    public bool HasClaim(string name) => Claims.TryGetProperty(name, out _);

    /// <summary>A claim, when it is a NumericDate (RFC 7519 §2), with a fraction or without, that a calendar can hold.</summary>
    public DateTimeOffset? ClaimTime(string name) =>
        Claims.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds)
        && seconds is >= 0 and <= LastSecond
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    protected static InvalidOperationException TooEarly() => new("A check was asked before the one that it builds on.");

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
