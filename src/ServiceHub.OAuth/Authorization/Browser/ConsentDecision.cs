using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>
/// Takes a citizen's decision. The form holds a handle that only this page was given and the browser a cookie that other sites'
/// forms do not bring, so that nobody else decides.
/// </summary>
internal sealed class ConsentDecision(
    Portals portals, Artifacts artifacts, Consents consents, IConsentRecords records, OAuthOptions options, IssuerAddress hub, TimeProvider time)
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromSeconds(60);

    public async ValueTask<BrowserAnswer> HandleAsync(BrowserRequest browser, CancellationToken cancellation)
    {
        var handle = browser.Find(ConsentView.HandleField);
        var kept = await artifacts.FindAsync(ArtifactKind.Consent, handle, ArtifactJson.Default.ConsentUnderWay, cancellation);
        if (kept is null or { WasUsed: true })
        {
            return BrowserAnswer.End(BrowserFault.WayUnknown);
        }
        if (!Handles.Fits(browser.Binding, kept.Content.Browser))
        {
            return BrowserAnswer.End(BrowserFault.OtherBrowser);
        }
        var decision = browser.Find(ConsentView.DecisionField);
        if (decision is not (ConsentView.Allow or ConsentView.Deny))
        {
            return await consents.ShowAsync(kept.Content, handle!, decision != ConsentView.ShowEnglish, cancellation);
        }
        if (await artifacts.UseAsync(ArtifactKind.Consent, handle, ArtifactJson.Default.ConsentUnderWay, cancellation) is null or { WasUsed: true })
        {
            return BrowserAnswer.End(BrowserFault.WayUnknown);
        }
        return decision == ConsentView.Allow
            ? await AllowAsync(kept, cancellation)
            : BrowserAnswer.Refuse(kept.Content.Request, AuthorizationErrors.ConsentDenied, hub);
    }

    private async ValueTask<BrowserAnswer> AllowAsync(Kept<ConsentUnderWay> kept, CancellationToken cancellation)
    {
        var request = kept.Content.Request;
        var (client, end) = await portals.FindAsync(request, cancellation);
        if (client is null)
        {
            return end!;
        }
        var scopes = consents.Granted(request, client);
        if (scopes.Count == 0)
        {
            return BrowserAnswer.Refuse(request, AuthorizationErrors.ScopesGone, hub);
        }
        var (login, items) = (kept.Content.Login, kept.Content.Items);
        if (items.Count > 0)
        {
            // Before there is a code: what nobody wrote down was not consented to.
            await records.GiveAsync(new(login.CitizenId, client.Organisation, client.ClientId, items, login.Issuer, login.Assurance), cancellation);
        }
        var now = time.GetUtcNow();
        var authorization = new CitizenAuthorization
        {
            ClientId = request.ClientId,
            CitizenId = login.CitizenId,
            Scopes = scopes.ToString(),
            Purpose = request.Purpose,
            Ends = now + options.AuthorizationLifetime,
            BoundTo = request.ProofKey,
            RedirectUri = request.RedirectUri,
            CodeChallenge = request.CodeChallenge,
        };
        var code = await artifacts.KeepAsync(
            ArtifactKind.Code, authorization, ArtifactJson.Default.CitizenAuthorization, kept.Family, now + CodeLifetime, cancellation);
        return BrowserAnswer.To(
            AddressText.With(
                request.RedirectUri,
                (ParameterNames.Code, code), (ParameterNames.State, request.State), (ParameterNames.Issuer, hub.Issuer)),
            request.ClientId);
    }
}
