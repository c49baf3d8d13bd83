using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;

namespace ServiceHub.OAuth.Resource.Foreign;

/// <summary>
/// Another authorization server whose access tokens open the hub's API: one entry of <c>OAuth:ForeignIssuers</c>. It answers for its
/// clients; what they may do here is <see cref="ScopeMap"/>'s to say.
/// </summary>
public sealed partial class ForeignIssuerOptions
{
    private static readonly string[] KnownAlgorithms =
        [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSha256];

    /// <summary>What the hub calls it: its clients are known as <c>name:client</c>, so that none passes for one of the hub's own.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its <c>iss</c>, letter for letter: an http or https address.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>Where its keys are; null to find them by its metadata (OpenID Connect Discovery §4).</summary>
    public Uri? JwksUri { get; set; }

    /// <summary>By what it may sign, of ES256, PS256 and RS256; empty for all three.</summary>
    public IList<string> Algorithms { get; } = [];

    /// <summary>The values of <c>typ</c> that are taken; empty for <c>at+jwt</c> alone (RFC 9068 §2.1). Some servers write <c>JWT</c>.</summary>
    public IList<string> TokenTypes { get; } = [];

    /// <summary>The <c>aud</c> by which it means the hub.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The claim that names the client: <c>client_id</c> (RFC 9068 §2.2), or <c>azp</c> where a server has that.</summary>
    public string ClientIdClaim { get; set; } = "client_id";

    /// <summary>The organisation (ISO 6523) that answers for all its clients; null when <see cref="OrganisationClaim"/> tells.</summary>
    public string? Organisation { get; set; }

    /// <summary>The claim that holds the client's organisation (ISO 6523); null when there is one for all.</summary>
    public string? OrganisationClaim { get; set; }

    /// <summary>The claim that holds what the token opens there: a text with spaces, or a list (<c>scope</c>, <c>scp</c>, <c>roles</c>).</summary>
    public string ScopeClaim { get; set; } = "scope";

    /// <summary>What that means here: the name of one of its scopes, and the hub's scopes with one space between them. Others open nothing.</summary>
    public IDictionary<string, string> ScopeMap { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal IReadOnlyList<string> EffectiveAlgorithms => Algorithms is [] ? KnownAlgorithms : [.. Algorithms];

    internal IReadOnlyList<string> EffectiveTypes => TokenTypes is [] ? ["at+jwt"] : [.. TokenTypes];

    internal IEnumerable<string> Errors(string key)
    {
        if (!ShortName().IsMatch(Name))
        {
            yield return $"{key}:Name must be 1 to 32 lower-case letters, digits and hyphens.";
        }
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
        if (Audience.Length == 0)
        {
            yield return $"{key}:Audience must be the aud by which the issuer means the hub.";
        }
        if (ClientIdClaim.Length == 0)
        {
            yield return $"{key}:ClientIdClaim must name the claim that names the client.";
        }
        if (string.IsNullOrEmpty(Organisation) == string.IsNullOrEmpty(OrganisationClaim))
        {
            yield return $"Set either {key}:Organisation or {key}:OrganisationClaim.";
        }
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    [GeneratedRegex("^[a-z0-9-]{1,32}$")]
    private static partial Regex ShortName();
}
