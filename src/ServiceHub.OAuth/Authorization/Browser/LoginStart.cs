using ServiceHub.OAuth.Authorization.Pushed;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>Sends a citizen to the national login for what a portal has pushed (RFC 9126 §4; OpenID Connect Core §3.1.2.1).</summary>
internal sealed class LoginStart(Portals portals, Artifacts artifacts, TrustedIssuer login, IssuerAddress hub, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
    private static readonly int BindingLength = Handles.Make().Length;

    public async ValueTask<BrowserAnswer> HandleAsync(BrowserRequest browser, CancellationToken cancellation)
    {
        var pushed = await artifacts.UseAsync(
            ArtifactKind.PushedRequest, HandleOf(browser.Find(ParameterNames.RequestUri)), ArtifactJson.Default.AuthorizationRequest, cancellation);
        if (pushed is null or { WasUsed: true } || pushed.Content.ClientId != browser.Find(ParameterNames.ClientId)
            || (await portals.FindAsync(pushed.Content, cancellation)).Client is null)
        {
            return BrowserAnswer.End(BrowserFault.RequestUnknown);
        }
        if (await login.MetadataAsync(cancellation) is not { AuthorizationEndpoint: { } address, TokenEndpoint: not null })
        {
            return BrowserAnswer.Refuse(pushed.Content, AuthorizationErrors.LoginUnavailable, hub);
        }
        // A browser in which another portal's login is under way stays known to that as well.
        var binding = browser.Binding is { } known && known.Length == BindingLength ? known : Handles.Make();
        var way = new LoginUnderWay(pushed.Content, login.Options.Issuer, Handles.Make(), Handles.Make(), Handles.Hash(binding));
        var state = await artifacts.KeepAsync(
            ArtifactKind.Login, way, ArtifactJson.Default.LoginUnderWay, pushed.Family, time.GetUtcNow() + Lifetime, cancellation);
        return BrowserAnswer.To(AddressAt(address, way, state), pushed.Content.ClientId) with { Binding = binding };
    }

    private string AddressAt(Uri address, LoginUnderWay way, string state) => AddressText.With(
        address.AbsoluteUri,
        (ParameterNames.ResponseType, "code"),
        (ParameterNames.ClientId, login.Options.Login!.ClientId),
        (ParameterNames.RedirectUri, hub.LoginCallback),
        (ParameterNames.Scope, login.Options.Login.Scope),
        (ParameterNames.State, state),
        ("nonce", way.Nonce),
        (ParameterNames.CodeChallenge, Handles.Hash(way.CodeVerifier)),
        (ParameterNames.CodeChallengeMethod, "S256"),
        ("acr_values", string.Join(' ', login.Options.AssuranceLevels)),
        ("max_age", ((long)login.Options.MaxAge.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        (ParameterNames.Languages, way.Request.Languages));

    private static string? HandleOf(string? requestUri) =>
        requestUri?.StartsWith(PushedRequestEndpoint.UriPrefix, StringComparison.Ordinal) == true
            ? requestUri[PushedRequestEndpoint.UriPrefix.Length..]
            : null;
}
