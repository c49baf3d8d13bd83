using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>No extension is demanded (RFC 7515 §4.1.11), since none is understood.</summary>
internal sealed class NothingIsCritical : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt) =>
        jwt.HasHeader(ClaimNames.Critical) ? $"The {jwt.Name} demands an extension that is not understood." : null;
}
