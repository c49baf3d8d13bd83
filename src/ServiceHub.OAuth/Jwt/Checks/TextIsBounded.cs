namespace ServiceHub.OAuth.Jwt.Checks;

/// <summary>Nothing is decoded that is longer than any honest statement.</summary>
internal sealed class TextIsBounded : IJwtCheck<ReceivedJwt>
{
    public const int Longest = 8192;

    public string? Check(ReceivedJwt jwt) => jwt.Text.Length <= Longest ? null : $"The {jwt.Name} is too long.";
}
