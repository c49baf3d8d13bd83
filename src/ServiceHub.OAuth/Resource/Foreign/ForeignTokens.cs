using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Issuers.Checks;
using ServiceHub.OAuth.Jwt;
using ServiceHub.OAuth.Jwt.Checks;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Resource.Foreign.Checks;

namespace ServiceHub.OAuth.Resource.Foreign;

/// <summary>Judges the access tokens of other authorization servers. Claims are believed, and their faults told, only once the signature fits.</summary>
internal sealed class ForeignTokens(OAuthOptions options, IRemoteDocuments documents, RemoteKeySets keySets, TimeProvider time)
{
    private static readonly IReadOnlyList<IJwtCheck<ForeignToken>> Form =
    [
        .. JwtChecks.OfForm,
        new AlgorithmIsTaken(),
        new TypeIsTaken(),
        new KeyIsNamed(),
    ];

    private static readonly IReadOnlyList<IJwtCheck<ForeignToken>> Claims =
    [
        .. JwtChecks.OfTime,
        new AudienceIsTheHub(),
        new ClientIsNamed(),
        new OrganisationIsNamed(),
        new ScopesAreReadable(),
        new BindingIsReadable(),
    ];

    private readonly IReadOnlyList<ForeignIssuer> _issuers =
        [.. options.ForeignIssuers.Select(issuer => new ForeignIssuer(issuer, documents, keySets, time))];

    /// <summary>Judges a token, if it says that it is of an issuer that is configured; null when it does not, and is judged as the hub's own.</summary>
    public async ValueTask<TokenValidation?> JudgeAsync(string text, CancellationToken cancellation)
    {
        if (_issuers is [] || IssuerOf(text) is not { } issuer)
        {
            return null;
        }
        var token = new ForeignToken(text, issuer, time.GetUtcNow());
        if (Form.FirstCause(token) is { } malformed)
        {
            return Refused(TokenFailureCode.Malformed, malformed);
        }
        if (await issuer.SignatureCauseAsync(token, cancellation) is { } unsigned)
        {
            return Refused(TokenFailureCode.Signature, unsigned);
        }
        return Claims.FirstCause(token) is { } broken ? Refused(TokenFailureCode.Claim, broken) : new TokenValidation(token.Principal());
    }

    private static TokenValidation Refused(TokenFailureCode code, string cause) => new(new TokenFailure(code, cause));

    private ForeignIssuer? IssuerOf(string text)
    {
        if (text.Length > TextIsBounded.Longest || text.Split('.') is not [_, var segment, _]
            || !Base64UrlText.TryDecode(segment, out var bytes) || !StrictJson.TryReadObject(bytes, out var claims, out _)
            || !claims.Value.TryGetProperty(ClaimNames.Issuer, out var claim) || claim.ValueKind != System.Text.Json.JsonValueKind.String)
        {
            return null;
        }
        var name = claim.GetString();
        return _issuers.FirstOrDefault(issuer => issuer.Options.Issuer == name);
    }
}
