namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>The header is a JSON object in which no name comes twice (RFC 7515 §4).</summary>
internal sealed class HeaderIsStrictJson : IJwtCheck<ReceivedJwt>
{
    public string? Check(ReceivedJwt jwt)
    {
        if (!StrictJson.TryReadObject(jwt.HeaderBytes, out var header, out var nameRepeated))
        {
            return $"The {jwt.Name}'s header is not a JSON object.";
        }
        jwt.Header = header.Value;
        return nameRepeated ? $"The {jwt.Name}'s header gives a name twice." : null;
    }
}
