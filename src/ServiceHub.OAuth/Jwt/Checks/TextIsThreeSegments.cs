namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>It is a JWS in compact form: three segments of canonical base64url (RFC 7515 §7.1). What is encrypted or unsigned is not.</summary>
internal sealed class TextIsThreeSegments : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt) => jwt.TrySplit() ? null : $"The {jwt.Name} is not three segments of base64url without padding.";
}
