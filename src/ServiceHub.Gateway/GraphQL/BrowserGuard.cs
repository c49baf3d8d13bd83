namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// Refuses what a foreign page can make a browser send unasked (cross-site request forgery). A browser asks the hub's leave
/// before it sends an <c>Authorization</c> header, a header of one's own, or a body of JSON. Tokens come in the first, and
/// cookies never authenticate here, so that the guard is for credentials that a browser adds by itself, such as a client
/// certificate.
/// </summary>
internal static class BrowserGuard
{
    public const string Header = "GraphQL-Require-Preflight";

    private static readonly BadRequest Refused = BadRequest.Because(
        $"A browser could have sent this for a foreign page. Send an Authorization header, or {Header} with any value.");

    /// <remarks>A POST must be JSON, which the reader of bodies sees to.</remarks>
    public static BadRequest? Check(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) || request.Headers.ContainsKey("Authorization") || request.Headers.ContainsKey(Header)
            ? null
            : Refused;
}
