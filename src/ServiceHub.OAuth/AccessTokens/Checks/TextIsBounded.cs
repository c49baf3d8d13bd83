namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>Nothing is decoded that is longer than any token of the hub.</summary>
internal sealed class TextIsBounded : IAccessTokenCheck
{
    public const int LongestToken = 8192;

    public TokenFailure? Check(TokenUnderTest token) => token.Text.Length > LongestToken ? TokenFailures.TooLarge : null;
}
