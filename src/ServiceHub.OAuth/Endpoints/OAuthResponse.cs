namespace ServiceHub.OAuth.Endpoints;

/// <summary>An answer for the host to write to HTTP as it stands.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Headers">The headers, <c>Content-Type</c> among them.</param>
/// <param name="Json">The body.</param>
/// <param name="Log">What happened, for the log only: it holds no secret and no token.</param>
public sealed record OAuthResponse(
    int Status,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Json,
    OAuthOutcome Log);
