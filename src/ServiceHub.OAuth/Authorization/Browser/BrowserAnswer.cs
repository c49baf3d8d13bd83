using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>An answer to a citizen's browser; one of <see cref="Redirect"/>, <see cref="Consent"/> and <see cref="Fault"/> is given.</summary>
/// <param name="Log">What happened, for the log only.</param>
public sealed record BrowserAnswer(OAuthOutcome Log)
{
    /// <summary>Where the browser goes next, by GET.</summary>
    public Uri? Redirect { get; private init; }

    /// <summary>The value of the cookie by which the browser is to be known again; null to leave it.</summary>
    public string? Binding { get; init; }

    /// <summary>What the citizen is asked.</summary>
    public ConsentView? Consent { get; private init; }

    /// <summary>Why the way ends here.</summary>
    public BrowserFault? Fault { get; private init; }

    internal static BrowserAnswer To(string address, string clientId) =>
        new(new OAuthOutcome(null, null, clientId, null, null)) { Redirect = new Uri(address) };

    internal static BrowserAnswer Ask(ConsentView view, string clientId) =>
        new(new OAuthOutcome(null, null, clientId, null, null)) { Consent = view };

    internal static BrowserAnswer End(BrowserFault fault) =>
        new(new OAuthOutcome("invalid_request", fault.ToString(), null, null, null)) { Fault = fault };

    /// <summary>Sends the citizen back with an error (RFC 6749 §4.1.2.1).</summary>
    internal static BrowserAnswer Refuse(AuthorizationRequest request, OAuthError error, IssuerAddress issuer) =>
        new(new OAuthOutcome(error.Code, error.Detail ?? error.Description, request.ClientId, null, null))
        {
            Redirect = new Uri(AddressText.With(
                request.RedirectUri,
                ("error", error.Code), ("error_description", error.Description), (ParameterNames.State, request.State), (ParameterNames.Issuer, issuer.Issuer))),
        };
}
