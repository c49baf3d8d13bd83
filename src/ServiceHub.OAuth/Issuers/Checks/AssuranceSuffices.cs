using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>The citizen logged in with an assurance (<c>acr</c>, OpenID Connect Core §2) that suffices here.</summary>
internal sealed class AssuranceSuffices : IJwtCheck<SubjectToken>
{
    public string? Check(SubjectToken jwt) =>
        jwt.Assurance is { } reached && jwt.Issuer.Options.AssuranceLevels.Contains(reached)
            ? null
            : Cause(jwt);

    public static string Cause(SubjectToken jwt) => $"The {jwt.Name}'s acr is not an assurance that suffices here.";
}
