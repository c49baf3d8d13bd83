using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.Issuers.Checks;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>
/// Takes a citizen back from the national login: the way was this browser's, the answer is that login's, and its ID token keeps every
/// rule that a portal's would have to keep. The citizen's national ID goes no further than the look-up.
/// </summary>
internal sealed class LoginReturn(
    ICitizenDirectory citizens, Artifacts artifacts, Portals portals, TrustedIssuer login, LoginCodes codes, SubjectTokens subjects, Consents consents, IssuerAddress hub, TimeProvider time)
{
    public async ValueTask<BrowserAnswer> HandleAsync(BrowserRequest browser, CancellationToken cancellation)
    {
        var kept = await artifacts.UseAsync(ArtifactKind.Login, browser.Find(ParameterNames.State), ArtifactJson.Default.LoginUnderWay, cancellation);
        if (kept is null or { WasUsed: true })
        {
            return BrowserAnswer.End(BrowserFault.WayUnknown);
        }
        var way = kept.Content;
        if (!Handles.Fits(browser.Binding, way.Browser))
        {
            return BrowserAnswer.End(BrowserFault.OtherBrowser);
        }
        if (way.Issuer != login.Options.Issuer || await login.MetadataAsync(cancellation) is not { TokenEndpoint: { } tokenEndpoint } metadata)
        {
            return BrowserAnswer.Refuse(way.Request, AuthorizationErrors.LoginUnavailable, hub);
        }
        if (!IsOfTheLogin(browser, metadata))
        {
            return BrowserAnswer.End(BrowserFault.OtherLogin);
        }
        var (client, end) = await portals.FindAsync(way.Request, cancellation);
        if (client is null)
        {
            return end!;
        }
        var (proven, error) = await CitizenAsync(browser, way, client, tokenEndpoint, cancellation);
        return proven is null
            ? BrowserAnswer.Refuse(way.Request, error!, hub)
            : await consents.AskAsync(way, client, proven, kept.Family, browser.Languages, cancellation);
    }

    /// <summary>RFC 9207 §2.4: where it is told of whom an answer is, that is compared before anything of it is used.</summary>
    private bool IsOfTheLogin(BrowserRequest browser, IssuerMetadata metadata)
    {
        var isNamed = browser.Parameters.Any(parameter => parameter.Key == ParameterNames.Issuer);
        return isNamed ? browser.Find(ParameterNames.Issuer) == login.Options.Issuer : !metadata.NamesItself;
    }

    private async ValueTask<(ProvenLogin? Login, OAuthError? Error)> CitizenAsync(
        BrowserRequest browser, LoginUnderWay way, Client client, Uri tokenEndpoint, CancellationToken cancellation)
    {
        if (browser.Find(ParameterNames.Error) is { } theirs)
        {
            return (null, theirs == AuthorizationErrors.LoginDenied.Code
                ? AuthorizationErrors.LoginDenied
                : AuthorizationErrors.LoginFailed("The login answered with an error."));
        }
        if (browser.Find(ParameterNames.Code) is not { } code)
        {
            return (null, AuthorizationErrors.LoginFailed("The login's answer holds no code."));
        }
        string? text;
        try
        {
            text = await codes.ExchangeAsync(login, tokenEndpoint, code, way.CodeVerifier, cancellation);
        }
        catch (RemoteDocumentException refused)
        {
            return (null, AuthorizationErrors.LoginFailed(refused.Message));
        }
        LoginClient[] own = [new(login.Options.Issuer, login.Options.Login!.ClientId)];
        var token = new SubjectToken("ID token", text ?? "", TokenTypes.IdToken, own, time.GetUtcNow()) { Nonce = way.Nonce };
        if (await subjects.JudgeAsync(token, cancellation) is { } cause)
        {
            return (null, cause == AssuranceSuffices.Cause(token) ? AuthorizationErrors.LoginTooWeak(cause) : AuthorizationErrors.LoginFailed(cause));
        }
        return await citizens.FindAsync(token.NationalId, client.Organisation, cancellation) is { } id
            ? (new(id, token.Issuer.Options.Issuer, token.Assurance!), null)
            : (null, AuthorizationErrors.CitizenUnknown);
    }
}
