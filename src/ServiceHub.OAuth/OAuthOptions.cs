using System.Security.Cryptography.X509Certificates;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.Keys;
using ServiceHub.OAuth.Resource.Foreign;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth;

/// <summary>What an operator and the hub's contract decide about the authorization server.</summary>
public sealed class OAuthOptions
{
    /// <summary>The shortest lifetime that a token may be given.</summary>
    public static readonly TimeSpan ShortestTokenLifetime = TimeSpan.FromMinutes(5);

    /// <summary>The longest lifetime that a token may be given.</summary>
    public static readonly TimeSpan LongestTokenLifetime = TimeSpan.FromMinutes(10);

    /// <summary>How long an access token lives: whole seconds, five to ten minutes. Ten by default.</summary>
    public TimeSpan TokenLifetime { get; set; } = LongestTokenLifetime;

    /// <summary>Every scope that the hub knows; the host reads them from the contract, not from configuration.</summary>
    public ScopeSet KnownScopes { get; set; } = ScopeSet.Empty;

    /// <summary>How many tokens a client may ask for in a minute, unless it has a number of its own.</summary>
    public int TokensPerMinute { get; set; } = 60_000;

    /// <summary>
    /// Whether connections may carry client certificates (RFC 8705), in TLS to the hub itself or told by a trusted proxy. Off by
    /// default: browsers that hold a certificate ask their person for it.
    /// </summary>
    public bool ClientCertificates { get; set; }

    /// <summary>
    /// Whose certificates <c>tls_client_auth</c> trusts: authorities, and those between them and clients. The host reads them from
    /// files; without any, only registered certificates are taken.
    /// </summary>
    public IReadOnlyList<X509Certificate2> ClientCertificateAuthorities { get; set; } = [];

    /// <summary>The national logins whose word the hub takes.</summary>
    public IList<IssuerOptions> Issuers { get; } = [];

    /// <summary>The other authorization servers whose access tokens open the hub's API.</summary>
    public IList<ForeignIssuerOptions> ForeignIssuers { get; } = [];

    /// <summary>
    /// How long a citizen's consent holds: for so long a portal gets tokens without asking them again. Up to 30 days; an hour by
    /// default.
    /// </summary>
    public TimeSpan AuthorizationLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What scopes open, in words for citizens; the host reads them from the contract.</summary>
    public IReadOnlyDictionary<string, ScopeText> ScopeTexts { get; set; } = new Dictionary<string, ScopeText>();

    /// <summary>How many requests of one network may fail to authenticate in a minute before nothing of it is looked at.</summary>
    public int FailuresPerMinute { get; set; } = 600;

    /// <summary>How long signing keys serve.</summary>
    public KeyOptions Keys { get; } = new();

    /// <summary>How long it stays known which tokens were issued. Ninety days by default; a day or more.</summary>
    public TimeSpan HistoryKept { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Everything that is wrong, for the host to show at start.</summary>
    /// <returns>One sentence for each error, naming the key to set; empty when all is well.</returns>
    public IReadOnlyList<string> Errors()
    {
        var errors = new List<string>();
        if (TokenLifetime < ShortestTokenLifetime || TokenLifetime > LongestTokenLifetime)
        {
            errors.Add("OAuth:TokenLifetime must be from 00:05:00 to 00:10:00.");
        }
        if (TokenLifetime.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            errors.Add("OAuth:TokenLifetime must be whole seconds.");
        }
        if (FailuresPerMinute < 1)
        {
            errors.Add("OAuth:FailuresPerMinute must be 1 or more.");
        }
        if (TokensPerMinute < 1)
        {
            errors.Add("OAuth:TokensPerMinute must be 1 or more.");
        }
        if (HistoryKept < TimeSpan.FromDays(1))
        {
            errors.Add("OAuth:HistoryKept must be 1.00:00:00 or more.");
        }
        errors.AddRange(Keys.Errors());
        if (KnownScopes.Count == 0)
        {
            errors.Add("The contract names no scope: give a field @access(scope:) in schema/*.graphql.");
        }
        if (AuthorizationLifetime < TimeSpan.FromMinutes(1) || AuthorizationLifetime > TimeSpan.FromDays(30))
        {
            errors.Add("OAuth:AuthorizationLifetime must be from 00:01:00 to 30.00:00:00.");
        }
        errors.AddRange(Issuers.SelectMany((issuer, index) => issuer.Errors($"OAuth:Issuers:{index}")));
        if (Issuers.CountBy(issuer => issuer.Issuer).Any(issuer => issuer.Value > 1))
        {
            errors.Add("OAuth:Issuers names an issuer more than once.");
        }
        errors.AddRange(ForeignIssuers.SelectMany((issuer, index) => issuer.Errors($"OAuth:ForeignIssuers:{index}")));
        if (ForeignIssuers.CountBy(issuer => issuer.Issuer).Concat(ForeignIssuers.CountBy(issuer => issuer.Name)).Any(issuer => issuer.Value > 1))
        {
            errors.Add("OAuth:ForeignIssuers names an issuer more than once.");
        }
        errors.AddRange(UnknownScopes("Issuers", Issuers.SelectMany(issuer => issuer.ScopeMap.Values)));
        errors.AddRange(UnknownScopes("ForeignIssuers", ForeignIssuers.SelectMany(issuer => issuer.ScopeMap.Values)));
        return errors;
    }

    private IEnumerable<string> UnknownScopes(string key, IEnumerable<string> mapped) =>
        mapped.SelectMany(scopes => scopes.Split(' ')).Where(scope => !KnownScopes.Contains(scope)).Distinct()
            .Select(unknown => $"OAuth:{key} maps to the scope {unknown}, which the contract does not name.");
}
