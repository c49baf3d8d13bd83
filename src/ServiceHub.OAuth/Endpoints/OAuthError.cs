namespace ServiceHub.OAuth.Endpoints;

/// <summary>An expected failure of a request (RFC 6749 §5.2); <see cref="OAuthErrors"/> is the catalogue.</summary>
/// <param name="Code">The <c>error</c>.</param>
/// <param name="Description">The <c>error_description</c>: the one cause, without anything that the client sent.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What the log is told beyond the description.</param>
internal sealed record OAuthError(string Code, string Description, int Status = 400, string? Detail = null)
{
    /// <summary>After how long the client may come again; null when waiting does not help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What <c>WWW-Authenticate</c> asks for; null for a client's own authentication, beside 401.</summary>
    public IReadOnlyList<string>? Challenges { get; init; }
}
