using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Issuers;

/// <summary>A national login's token about a citizen, on its way through the checks, with what they found out.</summary>
/// <param name="name">What it is, for the texts of errors.</param>
/// <param name="text">What was sent.</param>
/// <param name="kind">What the sender says that it is: one of <see cref="TokenTypes"/>.</param>
/// <param name="logins">The ids under which the issuers know the party for which the login must have been.</param>
/// <param name="now">The time.</param>
internal sealed class SubjectToken(string name, string text, string kind, IReadOnlyList<LoginClient> logins, DateTimeOffset now)
    : ReceivedJwt(name, text, now)
{
    public string Kind { get; } = kind;

    public IReadOnlyList<LoginClient> Logins { get; } = logins;

    /// <summary>The <c>nonce</c> that it must hold, where the hub asked for it; null when a portal did.</summary>
    public string? Nonce { get; init; }

    /// <summary>Set by <see cref="Checks.IssuerIsTrusted"/>.</summary>
    public TrustedIssuer Issuer { get => field ?? throw TooEarly(); set; }

    /// <summary>Whom it is about, any text; known once <see cref="Checks.HasNationalId"/> has passed. It goes no further than the look-up.</summary>
    public string NationalId => ClaimText(Issuer.Options.NationalIdClaim) ?? throw TooEarly();

    /// <summary>With which assurance (<c>acr</c>, OpenID Connect Core §2) they logged in; null when it does not say.</summary>
    public string? Assurance => ClaimText("acr");

    /// <summary>The <c>aud</c>: one text or several (RFC 7519 §4.1.3); none when it is anything else.</summary>
    public IReadOnlyList<string> Audiences()
    {
        if (!Claims.TryGetProperty(ClaimNames.Audience, out var claim))
        {
            return [];
        }
        return claim.ValueKind switch
        {
            JsonValueKind.String => [claim.GetString()!],
            JsonValueKind.Array when claim.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                [.. claim.EnumerateArray().Select(item => item.GetString()!)],
            _ => [],
        };
    }
}
