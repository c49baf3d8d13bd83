using ServiceHub.OAuth.Authorization.Pushed.Checks;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Grants.Details.Checks;
using ServiceHub.OAuth.Possession;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Authorization.Pushed;

/// <summary>Where portals push what they will ask a citizen for (RFC 9126), which is the only way to ask.</summary>
public sealed class PushedRequestEndpoint
{
    /// <summary>What a <c>request_uri</c> begins with; the handle follows (RFC 9126 §2.2).</summary>
    internal const string UriPrefix = "urn:ietf:params:oauth:request_uri:";

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private readonly IReadOnlyList<IRequestCheck<PushedContext>> _checks;
    private readonly Artifacts _artifacts;
    private readonly TimeProvider _time;

    internal PushedRequestEndpoint(
        ClientChecks clients, Proofs proofs, Artifacts artifacts, IssuerAddress issuer, OAuthOptions options, TimeProvider time)
    {
        (_artifacts, _time) = (artifacts, time);
        _checks =
        [
            .. clients.OfForm,
            .. clients.OfClient,
            new ClientMaySendCitizens(),
            new RequestIsPlain(),
            new ResponseTypeIsCode(),
            new ResponseModeIsQuery(),
            new RedirectIsRegistered(),
            new ChallengeIsS256(),
            new StateIsBounded(),
            new ScopesAreGranted(options),
            new ResourceIsTheHub(issuer),
            new DetailsAreReadable(),
            new PurposeIsTheClients(),
            new NobodyElseIsNamed(),
            new CodeIsBoundToProof(proofs, issuer),
        ];
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the judging.</param>
    /// <returns>
    /// 201 with <c>request_uri</c> and <c>expires_in</c> (RFC 9126 §2.2), or 400 or 401 with <c>error</c> and
    /// <c>error_description</c> (§2.3). Exceptions of the stores come through.
    /// </returns>
    public async ValueTask<OAuthResponse> HandleAsync(OAuthRequest request, CancellationToken cancellation)
    {
        var context = new PushedContext(request);
        if (await _checks.FirstErrorAsync(context, cancellation) is { } error)
        {
            return OAuthResponses.Refused(context, error);
        }
        // The family of all that comes of it begins here.
        var handle = await _artifacts.KeepAsync(
            ArtifactKind.PushedRequest, context.Asked(), ArtifactJson.Default.AuthorizationRequest, Handles.Make(), _time.GetUtcNow() + Lifetime, cancellation);
        return OAuthResponses.Granted(
            context,
            writer =>
            {
                writer.WriteString("request_uri", UriPrefix + handle);
                writer.WriteNumber("expires_in", (long)Lifetime.TotalSeconds);
            },
            status: 201);
    }
}
