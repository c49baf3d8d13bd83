namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>One rule that an access token must keep.</summary>
internal interface IAccessTokenCheck
{
    /// <summary>Null when the token keeps it.</summary>
    TokenFailure? Check(TokenUnderTest token);
}
