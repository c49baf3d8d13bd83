using ServiceHub.OAuth.Issuers.Checks;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers;

/// <summary>Judges what national logins say about citizens. Claims are believed, and their faults told, only once the signature fits.</summary>
internal sealed class SubjectTokens(TrustedIssuers issuers, IssuerAddress hub)
{
    private readonly IReadOnlyList<IJwtCheck<SubjectToken>> _form =
    [
        .. JwtChecks.OfForm,
        new IssuerIsTrusted(issuers),
        new AlgorithmIsTheIssuers(),
        new TypeIsTheIssuers(),
        new KeyIsNamed(),
    ];

    private readonly IReadOnlyList<IJwtCheck<SubjectToken>> _claims =
    [
        .. JwtChecks.OfTime,
        new LoginIsTheClients(hub),
        new NonceIsOurs(),
        new AssuranceSuffices(),
        new IsFresh(),
        new HasNationalId(),
    ];

    /// <summary>The one cause for which the token is refused, fit for a client; null when it is believed.</summary>
    public async ValueTask<string?> JudgeAsync(SubjectToken token, CancellationToken cancellation) =>
        _form.FirstCause(token) ?? await token.Issuer.SignatureCauseAsync(token, cancellation) ?? _claims.FirstCause(token);
}
