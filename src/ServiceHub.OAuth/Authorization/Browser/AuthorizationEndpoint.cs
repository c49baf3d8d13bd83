namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>
/// A citizen's way through the hub (RFC 6749 §4.1, FAPI 2.0 §5.3.2.2): from the portal's pushed request to the national login, back, by
/// a page that asks for consent, to the portal with a code. The browser carries handles only, each for one use, and is known
/// again by a cookie.
/// </summary>
public sealed class AuthorizationEndpoint
{
    private readonly LoginStart _start;
    private readonly LoginReturn _return;
    private readonly ConsentDecision _decision;

    internal AuthorizationEndpoint(LoginStart start, LoginReturn back, ConsentDecision decision) =>
        (_start, _return, _decision) = (start, back, decision);

    /// <summary>The browser comes from the portal with <c>client_id</c> and <c>request_uri</c> (RFC 9126 §4).</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>The way to the national login, or a page. Exceptions of the stores come through, here and below.</returns>
    public ValueTask<BrowserAnswer> StartAsync(BrowserRequest request, CancellationToken cancellation) => _start.HandleAsync(request, cancellation);

    /// <summary>The browser comes back from the national login with <c>state</c> and <c>code</c> or <c>error</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>The page that asks for consent, the way back to the portal with an error, or another page.</returns>
    public ValueTask<BrowserAnswer> ReturnAsync(BrowserRequest request, CancellationToken cancellation) => _return.HandleAsync(request, cancellation);

    /// <summary>The citizen sends the page in.</summary>
    /// <param name="request">The form's parameters.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>The way back to the portal with a code or an error, the page again, or another page.</returns>
    public ValueTask<BrowserAnswer> DecideAsync(BrowserRequest request, CancellationToken cancellation) => _decision.HandleAsync(request, cancellation);
}
