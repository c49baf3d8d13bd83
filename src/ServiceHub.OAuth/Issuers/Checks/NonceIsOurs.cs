using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>Where the hub asked for the token, it holds the hub's <c>nonce</c> (OpenID Connect Core §3.1.3.7, item 11).</summary>
internal sealed class NonceIsOurs : IJwtCheck<SubjectToken>
{
    private const string NonceClaim = "nonce";

    public string? Check(SubjectToken jwt) =>
        jwt.Nonce is null || jwt.ClaimText(NonceClaim) == jwt.Nonce ? null : $"The {jwt.Name}'s nonce is not the one that was sent.";
}
