namespace ServiceHub.OAuth.Endpoints.Checks;

/// <summary>One rule that a token request must keep.</summary>
internal interface ITokenRequestCheck
{
    /// <summary>Null when the request keeps it.</summary>
    ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation);
}
