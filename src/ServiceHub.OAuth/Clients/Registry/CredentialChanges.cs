using ServiceHub.OAuth.Clients.Credentials;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>What becomes of a client when its credentials change.</summary>
internal sealed class CredentialChanges(ISecretHasher hasher, TimeProvider time)
{
    private static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(366);

    private readonly CredentialMaker _maker = new(hasher, time);

    /// <summary>The client with the ordered credentials, which wait for approval unless it is not in use, or gives them to itself.</summary>
    /// <param name="client">The client.</param>
    /// <param name="orders">The credentials.</param>
    /// <param name="actor">Who gives them.</param>
    /// <param name="overlap">How long the others of their kind go on beside them; null for as long as they are to.</param>
    public RegistryResult Give(Client client, IReadOnlyList<CredentialOrder> orders, RegistryActor actor, TimeSpan? overlap = null)
    {
        if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
        {
            return RegistryResult.Failure(RegistryErrors.InvalidValue("overlap", "The overlap is at most a year, and not negative."));
        }
        var made = orders.Select(_maker.Make).ToList();
        RegistryError[] errors = [.. made.Select(credential => credential.Error).OfType<RegistryError>()];
        if (errors.Length > 0)
        {
            return RegistryResult.Failure(errors);
        }
        var awaits = NeedsApproval(client, actor);
        IReadOnlyList<IssuedCredential> issued =
        [
            .. made.Select(credential => credential.Issued!).Select(one =>
                one with { Credential = one.Credential with { AddedBy = actor.ClientId, AwaitsApproval = awaits, Overlap = overlap } }),
        ];
        var given = client with { Credentials = [.. client.Credentials, .. issued.Select(one => one.Credential)] };
        if (given.Credentials.Count(credential => credential.IsLiveAt(time.GetUtcNow())) > ClientRegistry.MostLiveCredentials)
        {
            return RegistryResult.Failure(RegistryErrors.TooManyCredentials(ClientRegistry.MostLiveCredentials));
        }
        return RegistryResult.Success(awaits ? given : issued.Aggregate(given, (all, one) => LetIn(all, one.Credential))) with { Issued = issued };
    }

    /// <summary>The client with a credential let in that waited.</summary>
    public RegistryResult Approve(Client client, string credentialId, RegistryActor actor) => Find(client, credentialId) switch
    {
        null => RegistryResult.Failure(RegistryErrors.UnknownCredential),
        { Revoked: not null } => RegistryResult.Failure(RegistryErrors.CredentialRevoked),
        { AwaitsApproval: false } => RegistryResult.Failure(RegistryErrors.CredentialDoesNotWait),
        var own when actor.Kind != RegistryActorKind.CommandLine && (actor.ClientId == own.AddedBy || actor.ClientId == client.ClientId) =>
            RegistryResult.Failure(RegistryErrors.OwnCredential),
        var waiting => RegistryResult.Success(LetIn(client, waiting)),
    };

    /// <summary>The client with all credentials let in that wait, since it was approved as a whole.</summary>
    public Client LetAllIn(Client client) => client.Credentials.Where(credential => credential is { AwaitsApproval: true, Revoked: null }).Aggregate(client, LetIn);

    /// <summary>The client with a credential taken back.</summary>
    public RegistryResult Revoke(Client client, string credentialId) => Find(client, credentialId) switch
    {
        null => RegistryResult.Failure(RegistryErrors.UnknownCredential),
        { Revoked: not null } => RegistryResult.Failure(RegistryErrors.CredentialRevoked),
        var revoked => RegistryResult.Success(With(client, credential => credential.Id == revoked.Id ? credential with { Revoked = time.GetUtcNow() } : credential)),
    };

    /// <summary>From here on it opens what the client may, and what it replaces goes.</summary>
    private Client LetIn(Client client, ClientCredential entering)
    {
        var end = time.GetUtcNow() + entering.Overlap;
        return With(client, credential =>
            credential.Id == entering.Id ? credential with { AwaitsApproval = false, Overlap = null }
            : credential is { Revoked: null, AwaitsApproval: false } && credential.Kind() == entering.Kind() && end < (credential.Expires ?? DateTimeOffset.MaxValue)
                ? credential with { Expires = end }
            : credential);
    }

    private static bool NeedsApproval(Client client, RegistryActor actor) =>
        client.State is ClientState.Approved or ClientState.Suspended
        && actor.Kind != RegistryActorKind.CommandLine
        && actor != RegistryActor.Administrator(client.ClientId);

    private static ClientCredential? Find(Client client, string credentialId) => client.Credentials.FirstOrDefault(credential => credential.Id == credentialId);

    private static Client With(Client client, Func<ClientCredential, ClientCredential> change) => client with { Credentials = [.. client.Credentials.Select(change)] };
}
