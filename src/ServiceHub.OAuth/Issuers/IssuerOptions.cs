using Microsoft.IdentityModel.Tokens;

namespace ServiceHub.OAuth.Issuers;

/// <summary>A national login whose word the hub takes: one entry of <c>OAuth:Issuers</c>.</summary>
public sealed class IssuerOptions
{
    /// <summary>What a token with <c>typ</c> JWT, or with none, counts as.</summary>
    internal const string PlainType = "JWT";

    private static readonly string[] KnownAlgorithms =
        [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSha256];

    /// <summary>Its <c>iss</c>, letter for letter: an http or https address.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Where its keys are; null to find them by its metadata (OpenID Connect Discovery §4).</summary>
    public Uri? JwksUri { get; set; }

    /// <summary>By what it may sign, of ES256, PS256 and RS256; empty for all three, since national logins use the last.</summary>
    public IList<string> Algorithms { get; } = [];

    /// <summary>The claim that holds the national ID.</summary>
    public string NationalIdClaim { get; set; } = "";

    /// <summary>The values of <c>acr</c> that suffice (OpenID Connect Core §2).</summary>
    public IList<string> AssuranceLevels { get; } = [];

    /// <summary>How long ago the token may have been issued, and the citizen have logged in. Five minutes by default.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The values of <c>typ</c> that are taken; empty for JWT alone, for which a token without <c>typ</c> counts.</summary>
    public IList<string> TokenTypes { get; } = [];

    /// <summary>
    /// What its scopes mean here: the name of one of its scopes, and the hub's scopes with one space between them. A token that
    /// has a <c>scope</c> then opens no more than that says; empty when its scopes mean nothing here.
    /// </summary>
    public IDictionary<string, string> ScopeMap { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How the hub itself sends citizens there; null when portals run the login themselves.</summary>
    public IssuerLoginOptions? Login { get; set; }

    internal IReadOnlyList<string> EffectiveAlgorithms => Algorithms is [] ? KnownAlgorithms : [.. Algorithms];

    internal bool TakesType(string type) =>
        TokenTypes is [] ? Same(type, PlainType) : TokenTypes.Any(taken => Same(type, taken));

    internal IEnumerable<string> Errors(string key)
    {
        if (!Uri.TryCreate(Issuer, UriKind.Absolute, out var address) || !IsWeb(address) || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            yield return $"{key}:Issuer must be an http or https address without query and fragment.";
        }
        if (JwksUri is { } keys && !(keys.IsAbsoluteUri && IsWeb(keys)))
        {
            yield return $"{key}:JwksUri must be an http or https address.";
        }
        if (Algorithms.Except(KnownAlgorithms).Any())
        {
            yield return $"{key}:Algorithms may hold {string.Join(", ", KnownAlgorithms)} only.";
        }
        if (NationalIdClaim.Length == 0)
        {
            yield return $"{key}:NationalIdClaim must name the claim that holds the national ID.";
        }
        if (AssuranceLevels.Count == 0)
        {
            yield return $"{key}:AssuranceLevels must hold at least one acr that suffices.";
        }
        if (MaxAge < TimeSpan.FromSeconds(10) || MaxAge > TimeSpan.FromDays(1))
        {
            yield return $"{key}:MaxAge must be from 00:00:10 to 1.00:00:00.";
        }
        if (Login is { ClientId.Length: 0 })
        {
            yield return $"{key}:Login:ClientId must be the hub's client id there.";
        }
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
