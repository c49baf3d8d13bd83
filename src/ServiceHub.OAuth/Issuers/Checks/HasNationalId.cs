using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>It tells the citizen's national ID, in the claim that is configured for the issuer. Whether it is one, the look-up tells.</summary>
internal sealed class HasNationalId : IJwtCheck<SubjectToken>
{
    public string? Check(SubjectToken jwt) =>
        jwt.HasTextClaim(jwt.Issuer.Options.NationalIdClaim) ? null : $"The {jwt.Name} does not tell the citizen's national ID.";
}
