namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>
/// A client's whole life, for whoever runs it: GraphQL, the command line, dynamic registration. Every change is checked, numbered and
/// kept as an event; expected failures are values of <see cref="RegistryErrors"/>, and exceptions of the store come through.
/// </summary>
/// <param name="register">Keeps the clients.</param>
/// <param name="hasher">Hashes the secrets.</param>
/// <param name="options">Which scopes there are.</param>
/// <param name="time">The clock.</param>
public sealed class ClientRegistry(IClientRegister register, ISecretHasher hasher, OAuthOptions options, TimeProvider time)
{
    /// <summary>How many credentials a client may have that open something, or will.</summary>
    public const int MostLiveCredentials = 10;

    private readonly CredentialChanges _credentials = new(hasher, time);

    /// <summary>Enters a client.</summary>
    /// <param name="proposal">What it is to be; with an empty id it is given one. Its state, credentials, version and history are not read.</param>
    /// <param name="credentials">By what it is to prove who it is.</param>
    /// <param name="submit">Whether it waits for approval at once, or is a draft.</param>
    /// <param name="actor">Who enters it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The client and its secrets, or every error.</returns>
    public async ValueTask<RegistryResult> RegisterAsync(
        Client proposal, IReadOnlyList<CredentialOrder> credentials, bool submit, RegistryActor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var client = proposal with
        {
            ClientId = proposal.ClientId.Length > 0 ? proposal.ClientId : $"client-{Guid.CreateVersion7(now):N}",
            State = submit ? ClientState.Submitted : ClientState.Draft,
            Credentials = [],
            Created = now,
            RegisteredBy = actor.ClientId,
            ChangedBy = [],
            Version = 0,
        };
        var result = _credentials.Give(client, credentials, actor);
        IReadOnlyList<RegistryError> errors = [.. ClientRules.Errors(client, options.KnownScopes), .. result.Errors];
        return errors.Count > 0 ? RegistryResult.Failure(errors) : await WriteAsync(null, result, ClientAction.Registered, actor, cancellation);
    }

    /// <summary>
    /// Changes what a client is or may do. What an approved client gets beyond what was approved sends it back to wait for approval,
    /// unless the command line gives it.
    /// </summary>
    /// <param name="target">Which client.</param>
    /// <param name="change">Makes the new client of the old; state, credentials, version and history stay, whatever it makes of them.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The client, or every error.</returns>
    public ValueTask<RegistryResult> UpdateAsync(ClientTarget target, Func<Client, Client> change, RegistryActor actor, CancellationToken cancellation) =>
        ChangeAsync(target, ClientAction.Updated, actor, before => Update(before, change, actor), cancellation);

    /// <summary>Changes what a client is and by what it proves it, in one step; the rules of each of the changes hold.</summary>
    /// <param name="target">Which client.</param>
    /// <param name="replacement">What it is to become.</param>
    /// <param name="actor">Who changes it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The client with the credentials that it got and their secrets, or every error.</returns>
    public ValueTask<RegistryResult> ReplaceAsync(ClientTarget target, ClientReplacement replacement, RegistryActor actor, CancellationToken cancellation) =>
        ChangeAsync(target, ClientAction.Updated, actor, before =>
        {
            var result = replacement.Revoked.Aggregate(
                Update(before, replacement.Change, actor), (left, revoked) => left.Client is { } client ? _credentials.Revoke(client, revoked) : left);
            return result.Client is { } kept ? _credentials.Give(kept, replacement.Added, actor) : result;
        }, cancellation);

    /// <summary>Moves a client on in its life.</summary>
    /// <param name="target">Which client.</param>
    /// <param name="action">One of submitted, approved, suspended, resumed, ended.</param>
    /// <param name="actor">Who moves it; who registered or changed a client does not approve it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The client, or why it stays where it is.</returns>
    public ValueTask<RegistryResult> MoveAsync(ClientTarget target, ClientAction action, RegistryActor actor, CancellationToken cancellation) =>
        ChangeAsync(target, action, actor, before => action == ClientAction.Approved && IsOwnWork(before, actor)
            ? RegistryResult.Failure(RegistryErrors.OwnWork)
            : RegistryResult.Success((action == ClientAction.Approved ? _credentials.LetAllIn(before) : before) with { State = ClientLife.Next(before.State, action)!.Value }), cancellation);

    /// <summary>
    /// Gives a client a credential beside those that it has. One that somebody else gives a client in use waits for approval, so that
    /// nobody can act as a client alone.
    /// </summary>
    /// <param name="target">Which client.</param>
    /// <param name="order">Which credential.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The client with the credential and its secret, or why it gets none.</returns>
    public ValueTask<RegistryResult> AddCredentialAsync(ClientTarget target, CredentialOrder order, RegistryActor actor, CancellationToken cancellation) =>
        ChangeAsync(target, ClientAction.CredentialAdded, actor, before => _credentials.Give(before, [order], actor), cancellation);

    /// <summary>Gives a client a credential, and its other live ones of that kind an end. Where it waits for approval, they go on until then.</summary>
    /// <param name="target">Which client.</param>
    /// <param name="order">Which credential.</param>
    /// <param name="overlap">How long the others go on beside it; zero and more. One that ends earlier still does.</param>
    /// <param name="actor">Who gives it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The client with the credential and its secret, or why it gets none.</returns>
    public ValueTask<RegistryResult> RotateAsync(
        ClientTarget target, CredentialOrder order, TimeSpan overlap, RegistryActor actor, CancellationToken cancellation) =>
        ChangeAsync(target, ClientAction.CredentialRotated, actor, before => _credentials.Give(before, [order], actor, overlap), cancellation);

    /// <summary>Lets a credential in that waits for approval.</summary>
    /// <param name="target">Which client.</param>
    /// <param name="credentialId">Which credential; any text.</param>
    /// <param name="actor">Who lets it in; neither who gave it nor the client itself.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The client, or why the credential stays out.</returns>
    public ValueTask<RegistryResult> ApproveCredentialAsync(ClientTarget target, string credentialId, RegistryActor actor, CancellationToken cancellation) =>
        ChangeAsync(target, ClientAction.CredentialApproved, actor, before => _credentials.Approve(before, credentialId, actor), cancellation);

    /// <summary>Takes a credential back, and with it all tokens that it was given.</summary>
    /// <param name="target">Which client.</param>
    /// <param name="credentialId">Which credential; any text.</param>
    /// <param name="actor">Who takes it.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>The client, or why the credential stays.</returns>
    public ValueTask<RegistryResult> RevokeCredentialAsync(ClientTarget target, string credentialId, RegistryActor actor, CancellationToken cancellation) =>
        ChangeAsync(target, ClientAction.CredentialRevoked, actor, before => _credentials.Revoke(before, credentialId), cancellation);

    private async ValueTask<RegistryResult> ChangeAsync(
        ClientTarget target, ClientAction action, RegistryActor actor, Func<Client, RegistryResult> change, CancellationToken cancellation)
    {
        if (await register.ReadAsync(target.ClientId, cancellation) is not { } before)
        {
            return RegistryResult.Failure(RegistryErrors.UnknownClient);
        }
        if (target.Version is { } version && version != before.Version)
        {
            return RegistryResult.Failure(RegistryErrors.VersionConflict(before.Version));
        }
        if (ClientLife.Next(before.State, action) is null)
        {
            return RegistryResult.Failure(RegistryErrors.WrongState(before.State, action));
        }
        var result = change(before);
        return result.Client is null ? result : await WriteAsync(before, result, action, actor, cancellation);
    }

    private async ValueTask<RegistryResult> WriteAsync(
        Client? before, RegistryResult result, ClientAction action, RegistryActor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var after = result.Client! with { Version = (before?.Version ?? 0) + 1, ChangedBy = Authors(result.Client!, action, actor) };
        // What is taken back is taken back, though the client be left with nothing to authenticate by.
        if (action != ClientAction.CredentialRevoked && after is { State: ClientState.Approved, Profile: ClientProfile.Fapi2 } && ClientFindings.Of(after, now) is [_, ..] findings)
        {
            return RegistryResult.Failure([.. findings.Select(RegistryErrors.FapiViolation)]);
        }
        var written = new ClientEvent(after.ClientId, now, actor, action, before is null ? null : ClientJson.Write(before), ClientJson.Write(after));
        if (await register.TryWriteAsync(new(after, written), cancellation))
        {
            return result with { Client = after };
        }
        var winner = before is null ? null : await register.ReadAsync(after.ClientId, cancellation);
        return RegistryResult.Failure(winner is null ? RegistryErrors.ClientExists : RegistryErrors.VersionConflict(winner.Version));
    }

    private RegistryResult Update(Client before, Func<Client, Client> change, RegistryActor actor)
    {
        var after = change(before) with
        {
            ClientId = before.ClientId,
            State = before.State,
            Credentials = before.Credentials,
            Created = before.Created,
            RegisteredBy = before.RegisteredBy,
            ChangedBy = before.ChangedBy,
        };
        var errors = ClientRules.Errors(after, options.KnownScopes);
        var waits = after.State is ClientState.Approved or ClientState.Suspended && WiderRights.Are(before, after, options)
            && actor.Kind != RegistryActorKind.CommandLine;
        return errors.Count > 0 ? RegistryResult.Failure(errors)
            : RegistryResult.Success(waits ? after with { State = ClientState.Submitted } : after);
    }

    private static bool IsOwnWork(Client client, RegistryActor actor) =>
        actor.Kind != RegistryActorKind.CommandLine
        && (actor.ClientId is null || actor.ClientId == client.ClientId || actor.ClientId == client.RegisteredBy || client.ChangedBy.Contains(actor.ClientId));

    private static IReadOnlyList<string> Authors(Client client, ClientAction action, RegistryActor actor) => action switch
    {
        ClientAction.Approved => [],
        ClientAction.Suspended or ClientAction.Resumed or ClientAction.Ended or ClientAction.CredentialApproved => client.ChangedBy,
        _ => actor.ClientId is { } author && !client.ChangedBy.Contains(author) ? [.. client.ChangedBy, author] : client.ChangedBy,
    };
}
