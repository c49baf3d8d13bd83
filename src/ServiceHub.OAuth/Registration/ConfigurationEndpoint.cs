using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Endpoints.Load;
using ServiceHub.OAuth.Registration.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Registration;

/// <summary>Where the holder of a registration access token looks at the client, replaces what it says of itself, and ends it (RFC 7592 §2).</summary>
public sealed class ConfigurationEndpoint
{
    private const int Tries = 2;

    private readonly IReadOnlyList<IRequestCheck<RegistrationContext>> _ofToken;
    private readonly IReadOnlyList<IRequestCheck<RegistrationContext>> _ofReplacement;
    private readonly ClientRegistry _registry;
    private readonly RegistrationTokens _tokens;
    private readonly IssuerAddress _issuer;
    private readonly TimeProvider _time;

    /// <summary>Puts it together.</summary>
    /// <param name="server">What clients can be given.</param>
    /// <param name="registry">Changes them.</param>
    /// <param name="register">Has them as they are now.</param>
    /// <param name="stores">Keeps registration access tokens.</param>
    /// <param name="hasher">Compares secrets.</param>
    /// <param name="issuer">The hub's addresses.</param>
    /// <param name="options">Scopes and limits.</param>
    /// <param name="time">The clock.</param>
    public ConfigurationEndpoint(
        AuthorizationServer server,
        ClientRegistry registry,
        IClientRegister register,
        OAuthStores stores,
        ISecretHasher hasher,
        IssuerAddress issuer,
        OAuthOptions options,
        TimeProvider time)
    {
        (_registry, _tokens, _issuer, _time) = (registry, new(stores, time), issuer, time);
        var failures = new FailedAuthentications(options, time);
        _ofToken =
        [
            new NetworkIsNotGuessing(failures),
            new TokenIsTheRegistrations(_tokens, register, failures),
            new SenderKeepsItsRate(time),
        ];
        _ofReplacement =
        [
            .. _ofToken,
            new BodyIsAnObject(),
            new ClientIdIsTheRegistered(),
            new HubsMembersAreLeftOut(
                MetadataNames.SecretExpires, MetadataNames.Issued, MetadataNames.RegistrationToken, MetadataNames.RegistrationAddress),
            new SecretIsTheRegistered(hasher, time),
            .. MetadataChecks.Of(server, options),
            new KeysAreNotEnded(time),
        ];
    }

    /// <summary>Tells how the client is registered (RFC 7592 §2.1).</summary>
    /// <param name="clientId">The client in the address; any text.</param>
    /// <param name="request">Who asks; without parameters.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>200 with the client, or 401 with <c>error</c> and <c>error_description</c>. Exceptions of the stores come through: that is 503.</returns>
    public async ValueTask<OAuthResponse> ReadAsync(string clientId, OAuthRequest request, CancellationToken cancellation)
    {
        var context = new RegistrationContext(request, clientId, default);
        return await _ofToken.FirstErrorAsync(context, cancellation) is { } error
            ? OAuthResponses.Refused(context, error)
            : Granted(context, RegistryResult.Success(context.Registered));
    }

    /// <summary>
    /// Replaces what the client says of itself (RFC 7592 §2.2), all in one step; what is left out is gone. What it gets beyond what was
    /// approved waits for approval.
    /// </summary>
    /// <param name="clientId">The client in the address; any text.</param>
    /// <param name="request">Who sends it; without parameters.</param>
    /// <param name="metadata">The body: a JSON object, of bounded size.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// 200 with the client as it is registered now, or 400, 401 or 503 with <c>error</c> and <c>error_description</c>. Exceptions of
    /// the stores come through: that is 503 too.
    /// </returns>
    public async ValueTask<OAuthResponse> ReplaceAsync(
        string clientId, OAuthRequest request, ReadOnlyMemory<byte> metadata, CancellationToken cancellation)
    {
        for (var left = Tries; ; left--)
        {
            var context = new RegistrationContext(request, clientId, metadata);
            if (await _ofReplacement.FirstErrorAsync(context, cancellation) is { } error)
            {
                return OAuthResponses.Refused(context, error);
            }
            var before = context.Registered;
            var plan = CredentialPlan.Of(context.Metadata, before, _time.GetUtcNow());
            var result = await _registry.ReplaceAsync(new(clientId, before.Version), plan, context.Actor, cancellation);
            if (result.Client is not null)
            {
                return Granted(context, result);
            }
            if (left == 1 || !IsConflict(result))
            {
                return OAuthResponses.Refused(context, RegistrationErrors.Of(result));
            }
        }
    }

    /// <summary>Ends the client, its tokens and this one (RFC 7592 §2.3). It stays in the register, for those who ask later.</summary>
    /// <param name="clientId">The client in the address; any text.</param>
    /// <param name="request">Who asks; without parameters.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>204, or 401 or 503 with <c>error</c> and <c>error_description</c>. Exceptions of the stores come through: that is 503 too.</returns>
    public async ValueTask<OAuthResponse> EndAsync(string clientId, OAuthRequest request, CancellationToken cancellation)
    {
        var context = new RegistrationContext(request, clientId, default);
        if (await _ofToken.FirstErrorAsync(context, cancellation) is { } error)
        {
            return OAuthResponses.Refused(context, error);
        }
        var result = await MoveAsync(context, cancellation);
        if (IsConflict(result))
        {
            result = await MoveAsync(context, cancellation);
        }
        if (result.Client is null)
        {
            return OAuthResponses.Refused(context, RegistrationErrors.Of(result));
        }
        await _tokens.EndAsync(clientId, cancellation);
        return OAuthResponses.Done(context, status: 204);
    }

    private ValueTask<RegistryResult> MoveAsync(RegistrationContext context, CancellationToken cancellation) =>
        _registry.MoveAsync(new(context.Registered.ClientId), ClientAction.Ended, context.Actor, cancellation);

    private OAuthResponse Granted(RegistrationContext context, RegistryResult result) => OAuthResponses.Granted(context, writer =>
        ClientInformation.Write(writer, result, context.Token, _issuer.ConfigurationOf(context.Registered.ClientId), _time.GetUtcNow()));

    private static bool IsConflict(RegistryResult result) => result.Errors is [{ Code: RegistryErrors.VersionConflictCode }, ..];
}
