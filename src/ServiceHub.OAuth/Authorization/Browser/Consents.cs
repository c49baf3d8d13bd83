using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>Asks citizens for consent.</summary>
internal sealed class Consents(Portals portals, Artifacts artifacts, IConsentRecords records, OAuthOptions options, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Keeps what the citizen is asked, and asks.</summary>
    public async ValueTask<BrowserAnswer> AskAsync(
        LoginUnderWay way, Client portal, ProvenLogin login, string family, string? languages, CancellationToken cancellation)
    {
        var request = way.Request;
        var items = request.Purpose is { } purpose ? await records.AskedAsync(portal.ClientId, purpose, Granted(request, portal), cancellation) : [];
        var asked = new ConsentUnderWay(request, login, items, way.Browser);
        var handle = await artifacts.KeepAsync(
            ArtifactKind.Consent, asked, ArtifactJson.Default.ConsentUnderWay, family, time.GetUtcNow() + Lifetime, cancellation);
        return await ShowAsync(asked, handle, PageLanguage.IsThai(asked.Request.Languages, languages), cancellation);
    }

    /// <summary>Asks for what was kept before.</summary>
    public async ValueTask<BrowserAnswer> ShowAsync(ConsentUnderWay asked, string handle, bool thai, CancellationToken cancellation)
    {
        var request = asked.Request;
        var (client, end) = await portals.FindAsync(request, cancellation);
        if (client is null)
        {
            return end!;
        }
        var scopes = Granted(request, client).Select(scope => KeyValuePair.Create(scope, options.ScopeTexts.GetValueOrDefault(scope)));
        var view = new ConsentView(
            handle, client.Name, client.Organisation, client.Purpose, request.Purpose, [.. scopes],
            asked.Items, options.ScopeTexts, new Uri(request.RedirectUri).GetLeftPart(UriPartial.Authority), thai);
        return BrowserAnswer.Ask(view, client.ClientId);
    }

    /// <summary>What the client may still have of what it asked for.</summary>
    public ScopeSet Granted(AuthorizationRequest request, Client client) =>
        ScopeSet.Of(request.Scopes.Split(' ')).Intersect(client.Scopes).Intersect(options.KnownScopes);
}
