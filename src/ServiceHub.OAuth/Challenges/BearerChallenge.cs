using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Challenges;

/// <summary>Values of <c>WWW-Authenticate</c> beside a 401 of the hub's API (RFC 6750 §3).</summary>
public static class BearerChallenge
{
    /// <summary>For a request without a token: it is told the scheme and no error, since it made none (RFC 6750 §3.1).</summary>
    public const string Missing = "Bearer realm=\"ServiceHub\"";

    /// <summary>For a request with a token that is refused.</summary>
    /// <param name="failure">Why.</param>
    /// <returns>The value, with <c>error</c> and <c>error_description</c>.</returns>
    public static string Invalid(TokenFailure failure) =>
        $"{Missing}, error=\"invalid_token\", error_description=\"{failure.Description}\"";
}
