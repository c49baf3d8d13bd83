using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Resource.Foreign.Checks;

/// <summary>The client is named in the claim that is configured for the issuer, in a way that fits a log line.</summary>
internal sealed class ClientIsNamed : IJwtCheck<ForeignToken>
{
    private const int Longest = 200;

    public string? Check(ForeignToken jwt) =>
        jwt.ClaimText(jwt.Issuer.Options.ClientIdClaim) is { Length: > 0 and <= Longest } client && !client.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? null
            : "The access token does not name its client.";
}
