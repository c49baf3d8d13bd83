using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Endpoints.Load;
using ServiceHub.OAuth.Registration.Checks;
using ServiceHub.OAuth.Resource;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Registration;

/// <summary>
/// Where clients are registered by whoever was given the right to (RFC 7591). What is registered waits for approval and gets no token
/// until then.
/// </summary>
public sealed class RegistrationEndpoint
{
    private readonly IReadOnlyList<IRequestCheck<RegistrationContext>> _checks;
    private readonly ClientRegistry _registry;
    private readonly RegistrationTokens _tokens;
    private readonly IssuerAddress _issuer;
    private readonly TimeProvider _time;

    /// <summary>Puts it together.</summary>
    /// <param name="server">What clients can be given.</param>
    /// <param name="registry">Enters them.</param>
    /// <param name="resource">Judges initial access tokens.</param>
    /// <param name="stores">Keeps registration access tokens.</param>
    /// <param name="issuer">The hub's addresses.</param>
    /// <param name="options">Scopes and limits.</param>
    /// <param name="time">The clock.</param>
    public RegistrationEndpoint(
        AuthorizationServer server,
        ClientRegistry registry,
        ProtectedResource resource,
        OAuthStores stores,
        IssuerAddress issuer,
        OAuthOptions options,
        TimeProvider time)
    {
        var failures = new FailedAuthentications(options, time);
        _checks =
        [
            new NetworkIsNotGuessing(failures),
            new TokenOpensRegistration(resource, failures, issuer),
            new SenderKeepsItsRate(time),
            new BodyIsAnObject(),
            new HubsMembersAreLeftOut(
                MetadataNames.ClientId, MetadataNames.ClientSecret, MetadataNames.SecretExpires, MetadataNames.Issued,
                MetadataNames.RegistrationToken, MetadataNames.RegistrationAddress),
            .. MetadataChecks.Of(server, options),
        ];
        (_registry, _tokens, _issuer, _time) = (registry, new(stores, time), issuer, time);
    }

    /// <summary>Registers a client.</summary>
    /// <param name="request">Who sends it; without parameters.</param>
    /// <param name="metadata">The body: a JSON object, of bounded size.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// 201 with the client as it is registered, its secret and its registration access token, each told here only; or 400, 401 or 403
    /// with <c>error</c> and <c>error_description</c> (RFC 7591 §3.2.2). Exceptions of the stores come through: that is 503.
    /// </returns>
    public async ValueTask<OAuthResponse> RegisterAsync(OAuthRequest request, ReadOnlyMemory<byte> metadata, CancellationToken cancellation)
    {
        var context = new RegistrationContext(request, null, metadata);
        if (await _checks.FirstErrorAsync(context, cancellation) is { } error)
        {
            return OAuthResponses.Refused(context, error);
        }
        var plan = CredentialPlan.Of(context.Metadata, context.Registered, _time.GetUtcNow());
        var result = await _registry.RegisterAsync(plan.Change(context.Registered), plan.Added, submit: true, context.Actor, cancellation);
        if (result.Client is not { } client)
        {
            return OAuthResponses.Refused(context, RegistrationErrors.Of(result));
        }
        var token = await _tokens.MakeAsync(client.ClientId, cancellation);
        return OAuthResponses.Granted(
            context, writer => ClientInformation.Write(writer, result, token, _issuer.ConfigurationOf(client.ClientId), _time.GetUtcNow()), status: 201);
    }
}
