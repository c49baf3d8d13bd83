using System.Text.Json;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>A token on its way through the checks, with what they found out.</summary>
internal sealed class TokenUnderTest(string text, DateTimeOffset now)
{
    /// <summary>The end of the year 9998, so that a skew can still be added.</summary>
    private const long LastSecond = 253_370_764_799;

    public string Text { get; } = text;

    public DateTimeOffset Now { get; } = now;

    /// <summary>Set by <see cref="Checks.TextIsThreeSegments"/>, with the next.</summary>
    public byte[] HeaderBytes { get => field ?? throw TooEarly(); set; }

    public byte[] ClaimsBytes { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Checks.HeaderIsStrictJson"/>.</summary>
    public JsonElement Header { get; set; }

    /// <summary>Set by <see cref="Checks.KeyIsKnown"/>.</summary>
    public SigningKey Key { get => field ?? throw TooEarly(); set; }

    /// <summary>Set by <see cref="Checks.ClaimsAreStrictJson"/>; not to be believed before <see cref="TokenLibrary"/> has judged.</summary>
    public JsonElement Claims { get; set; }

    /// <summary>Set by <see cref="Checks.ScopeIsReadable"/>.</summary>
    public ScopeSet Scopes { get => field ?? throw TooEarly(); set; }

    /// <summary>A header parameter, when it is a text.</summary>
    public string? HeaderText(string name) => TextOf(Header, name);

    /// <summary>A claim, when it is a text; it may be empty.</summary>
    public string? ClaimText(string name) => TextOf(Claims, name);

    public bool HasTextClaim(string name) => ClaimText(name) is { Length: > 0 };

    public bool HasClaim(string name) => Claims.TryGetProperty(name, out _);

    /// <summary>A claim, when it is a NumericDate (RFC 7519 §2) of whole seconds that a calendar can hold.</summary>
    public DateTimeOffset? ClaimTime(string name) =>
        Claims.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds)
        && seconds is >= 0 and <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>Who the token speaks for, once it has passed every check.</summary>
    public AccessTokenPrincipal Principal() => new(
        ClaimText(ClaimNames.ClientId) ?? throw TooEarly(),
        ClaimText(ClaimNames.Organisation) ?? throw TooEarly(),
        Scopes,
        ClaimText(ClaimNames.TokenId) ?? throw TooEarly(),
        ClaimTime(ClaimNames.Expires) ?? throw TooEarly())
    {
        CredentialId = ClaimText(ClaimNames.Credential),
        IsSenderConstrained = HasClaim(ClaimNames.Confirmation),
    };

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static InvalidOperationException TooEarly() => new("A check was asked before the one that it builds on.");
}
