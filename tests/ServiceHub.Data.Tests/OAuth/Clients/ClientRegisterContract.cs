using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Tests.Clients.Registry;

namespace ServiceHub.Data.Tests.OAuth.Clients;

/// <summary>The register in a database, of whichever kind.</summary>
public abstract class ClientRegisterContract : ClientRegisterConformance, IDisposable
{
    private readonly ITestDatabase _database;
    private readonly ChangeFeed _feed;
    private readonly ClientRegister _register;

    protected ClientRegisterContract(ITestDatabase database)
    {
        _database = database;
        _feed = new ChangeFeed(_database, TimeProvider.System);
        _register = new ClientRegister(_database, _feed, new Clock());
    }

    protected override IClientRegister Register => _register;

    protected override IClientCatalogue Catalogue => _register;

    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_the_token_endpoint_finds_is_what_was_registered()
    {
        await WriteAsync(Full());
        var found = (await new ClientStore(_database, TimeProvider.System).FindAsync("portal", default))!;
        (found.Version, found.Credentials.Count, found.SenderConstraint).ShouldBe((1, 5, Full().SenderConstraint));
    }

    [Fact]
    public async Task The_gateway_that_changes_a_client_knows_it_at_once()
    {
        var cache = new ClientCache(_database, new ClientStore(_database, TimeProvider.System), _feed);
        (await cache.FindAsync("portal", default)).ShouldBeNull();
        await WriteAsync(Full());
        (await cache.FindAsync("portal", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_last_use_of_a_credential_is_told_and_outlives_changes()
    {
        await WriteAsync(Full());
        await using (var context = _database.CreateDbContext())
        {
            context.CredentialUses.Add(new() { ClientId = "portal", CredentialId = "2", LastUsed = Now.AddDays(3) });
            await context.SaveChangesAsync();
        }
        await WriteAsync(Full() with { Version = 2 });
        (await _register.ReadAsync("portal", default))!.Credentials.Single(credential => credential.Id == "2").LastUsed.ShouldBe(Now.AddDays(3));
        (await _register.ListAsync(new() { UnusedSince = Now.AddDays(2) }, 10, null, default)).ShouldBeEmpty();
        (await _register.ListAsync(new() { UnusedSince = Now.AddDays(4) }, 10, null, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_failed_write_leaves_neither_client_nor_event()
    {
        var change = new ClientChange(Full() with { Name = null! }, new("portal", Now, RegistryActor.CommandLine, ClientAction.Registered, null, "{}"));
        await Should.ThrowAsync<DbUpdateException>(async () => await _register.TryWriteAsync(change, default));
        (await _register.EventsAsync(null, 10, null, default)).ShouldBeEmpty();
        (await _register.ReadAsync("portal", default)).ShouldBeNull();
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
