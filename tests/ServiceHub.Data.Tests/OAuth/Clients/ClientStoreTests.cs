using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Data.Tests.OAuth.Clients;

public sealed class ClientStoreTests : IDisposable
{
    private readonly TestDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_client_comes_back_as_it_was()
    {
        var store = new ClientStore(_database, TimeProvider.System);
        var now = new DateTimeOffset(2026, 11, 1, 7, 0, 0, TimeSpan.Zero);
        var client = new Client
        {
            ClientId = "partner",
            Name = "A partner",
            Organisation = "0060:000000001",
            State = ClientState.Suspended,
            Scopes = ScopeSet.Of("a:read", "b:read"),
            Credentials =
            [
                new ClientSecretCredential { Id = "one", Label = "Old", Hash = ClientSecret.Hash("first", _database.Ring), NotBefore = now, Expires = now.AddDays(1) },
                new ClientSecretCredential { Id = "two", Label = "New", Hash = ClientSecret.Hash("second", _database.Ring), NotBefore = now },
            ],
        };
        await store.SaveAsync([client], CancellationToken.None);

        var kept = (await store.FindAsync("partner", CancellationToken.None)).ShouldNotBeNull();
        kept.ShouldSatisfyAllConditions(
            () => kept.Organisation.ShouldBe(client.Organisation),
            () => kept.State.ShouldBe(ClientState.Suspended),
            () => kept.Scopes.ShouldBe(client.Scopes),
            () => kept.AuthenticationMethods.ShouldBe(client.AuthenticationMethods),
            () => kept.GrantTypes.ShouldBe(client.GrantTypes),
            () => kept.Credentials.Select(secret => (secret.Id, secret.Label, secret.NotBefore, secret.Expires))
                .ShouldBe(client.Credentials.Select(secret => (secret.Id, secret.Label, secret.NotBefore, secret.Expires)), ignoreOrder: true));
        _database.Ring.Verify("second"u8, kept.Credentials.OfType<ClientSecretCredential>().Single(secret => secret.Id == "two").Hash).ShouldBeTrue();
    }

    [Fact]
    public async Task An_id_in_other_letters_is_another_client()
    {
        var store = new ClientStore(_database, TimeProvider.System);
        await store.SaveAsync([new() { ClientId = "partner", Name = "", Organisation = "", State = ClientState.Approved, Scopes = ScopeSet.Of("a:read"), Credentials = [] }], default);
        (await store.FindAsync("partner", default)).ShouldNotBeNull();
        (await store.FindAsync("PARTNER", default)).ShouldBeNull();
    }
}
