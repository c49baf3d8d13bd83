using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.OAuth;

internal static partial class Log
{
    [LoggerMessage(EventId = 100, Level = LogLevel.Information, Message = "Token {TokenId} issued to {ClientId} by credential {CredentialId}")]
    public static partial void TokenIssued(ILogger logger, string? tokenId, string? clientId, string? credentialId);

    [LoggerMessage(EventId = 101, Level = LogLevel.Warning, Message = "No token for {ClientId}: {Error}, {Cause}")]
    public static partial void TokenRequestRefused(ILogger logger, string? clientId, string? error, string? cause);

    [LoggerMessage(EventId = 103, Level = LogLevel.Error, Message = "A token request could not be judged")]
    public static partial void TokenRequestFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 104, Level = LogLevel.Error, Message = "An access token could not be judged")]
    public static partial void TokenNotJudged(ILogger logger, Exception error);

    [LoggerMessage(EventId = 105, Level = LogLevel.Error, Message = "Upkeep of what the authorization server keeps failed; it is tried again")]
    public static partial void UpkeepFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "Access token refused: {Code}, {Description}")]
    public static partial void TokenRefused(ILogger logger, TokenFailureCode code, string description);
}
