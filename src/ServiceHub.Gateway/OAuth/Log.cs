using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.OAuth;

internal static partial class Log
{
    [LoggerMessage(EventId = 100, Message = "OAuth {Endpoint}: granted to {ClientId} by credential {CredentialId}, token {TokenId}")]
    public static partial void OAuthRequestGranted(ILogger logger, LogLevel level, string endpoint, string? tokenId, string? clientId, string? credentialId);

    [LoggerMessage(EventId = 101, Level = LogLevel.Warning, Message = "OAuth {Endpoint}: refused to {ClientId}, {Error}, {Cause}")]
    public static partial void OAuthRequestRefused(ILogger logger, string endpoint, string? clientId, string? error, string? cause);

    [LoggerMessage(EventId = 103, Level = LogLevel.Error, Message = "OAuth {Endpoint}: a request could not be judged")]
    public static partial void OAuthRequestFailed(ILogger logger, string endpoint, Exception error);

    [LoggerMessage(EventId = 104, Level = LogLevel.Warning, Message = "Keys or metadata cannot be fetched from {Authority}: {Cause}")]
    public static partial void DocumentNotFetched(ILogger logger, string authority, string cause);

    [LoggerMessage(EventId = 106, Level = LogLevel.Error, Message = "An access token could not be judged")]
    public static partial void TokenNotJudged(ILogger logger, Exception error);

    [LoggerMessage(EventId = 105, Level = LogLevel.Error, Message = "Upkeep of what the authorization server keeps failed; it is tried again")]
    public static partial void UpkeepFailed(ILogger logger, Exception error);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "Access token refused: {Code}, {Description}")]
    public static partial void TokenRefused(ILogger logger, TokenFailureCode code, string description);
}
