namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>The claims are a JSON object in which no name comes twice (RFC 7519 §4).</summary>
internal sealed class ClaimsAreStrictJson : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt)
    {
        if (!StrictJson.TryReadObject(jwt.ClaimsBytes, out var claims, out var nameRepeated))
        {
            return $"The {jwt.Name}'s claims are not a JSON object.";
        }
        jwt.Claims = claims.Value;
        return nameRepeated ? $"The {jwt.Name} gives a claim twice." : null;
    }
}
