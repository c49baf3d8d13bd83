using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores.InMemory;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

/// <summary>A register of clients over memory, with two administrators and a clock that stands still.</summary>
internal sealed class Office
{
    public static readonly RegistryActor Anong = RegistryActor.Administrator("anong");
    public static readonly RegistryActor Boon = RegistryActor.Administrator("boon");

    public Office()
    {
        Register = new InMemoryClientRegister(Clock);
        Registry = new ClientRegistry(Register, Hasher, Options, Clock);
    }

    public FixedClock Clock { get; } = new();

    public HmacHasher Hasher { get; } = new();

    public OAuthOptions Options { get; } = new() { KnownScopes = ScopeSet.Of(["profile:read", "welfare:read", .. AdministrationScopes.All]) };

    public InMemoryClientRegister Register { get; }

    public ClientRegistry Registry { get; }

    public static Client Proposal(string clientId = "ministry") => new()
    {
        ClientId = clientId,
        Name = "A ministry",
        Organisation = "0060:000000001",
        State = ClientState.Approved,
        Scopes = ScopeSet.Of("profile:read"),
        Credentials = [],
    };

    public async Task<Client> RegisterAsync(Client? proposal = null, params IReadOnlyList<CredentialOrder> credentials) =>
        (await Registry.RegisterAsync(proposal ?? Proposal(), credentials, submit: true, Anong, default)).Client.ShouldNotBeNull();

    public async Task<Client> ApproveAsync(Client? proposal = null, params IReadOnlyList<CredentialOrder> credentials)
    {
        var client = await RegisterAsync(proposal, credentials);
        return (await MoveAsync(ClientAction.Approved, Boon, client.ClientId)).Client.ShouldNotBeNull();
    }

    public async Task<RegistryResult> MoveAsync(ClientAction action, RegistryActor? actor = null, string clientId = "ministry") =>
        await Registry.MoveAsync(new(clientId), action, actor ?? Anong, default);

    public async Task<RegistryResult> UpdateAsync(Func<Client, Client> change, RegistryActor? actor = null) =>
        await Registry.UpdateAsync(new("ministry"), change, actor ?? Anong, default);

    public async Task<RegistryResult> AddAsync(CredentialOrder order, RegistryActor? actor = null) =>
        await Registry.AddCredentialAsync(new("ministry"), order, actor ?? Anong, default);

    public async Task<IReadOnlyList<ClientEvent>> EventsAsync() => await Register.EventsAsync("ministry", 100, null, default);
}
