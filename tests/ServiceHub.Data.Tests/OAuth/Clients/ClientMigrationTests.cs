using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ServiceHub.Data.Changes;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Data.Sqlite;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.Testing;

namespace ServiceHub.Data.Tests.OAuth.Clients;

public sealed class ClientMigrationTests : IDisposable
{
    private const string Before = "ClientOrigins";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_client_of_an_older_hub_keeps_its_secrets_and_can_be_changed()
    {
        await MigrateToAsync(Before);
        await ExecuteAsync(
            """
            INSERT INTO "Clients" ("ClientId", "Name", "Organisation", "State", "AuthenticationMethods", "GrantTypes", "Scopes", "OnlyTrustedDocuments", "AllowedOrigins", "Created")
            VALUES ('old', 'Old', '0060:000000001', 'Approved', 'client_secret_basic', 'client_credentials', 'a:read', 1, 'https://a.example', '2026-11-01 00:00:00');
            INSERT INTO "ClientSecrets" ("Id", "ClientId", "Label", "KeyId", "Hash", "NotBefore", "Expires")
            VALUES ('old-1', 'old', 'First', 'pepper', x'0102', '2026-11-01 00:00:00', NULL), ('old-2', 'old', 'Second', 'pepper', x'03', '2026-11-02 00:00:00', '2027-11-02 00:00:00');
            """);
        await using (var context = Open())
        {
            await new SqliteHubDatabase(_directory.File("hub.db")).MigrateAsync(context, CancellationToken.None);
        }
        var contexts = new Factory(this);
        var register = new ClientRegister(contexts, new ChangeFeed(contexts, TimeProvider.System), TimeProvider.System);
        var client = (await register.ReadAsync("old", default))!;
        (client.Environment, client.Profile, client.SenderConstraint, client.TokenFormat, client.Version).ShouldBe(
            (ClientEnvironment.Production, ClientProfile.Baseline, SenderConstraint.Optional, AccessTokenFormat.Jwt, 1));
        var secrets = client.Credentials.Cast<ClientSecretCredential>().ToList();
        secrets.Select(secret => (secret.Id, secret.Hash.KeyId, Convert.ToHexString(secret.Hash.Value.Span), secret.Expires?.Year)).ShouldBe(
            [("old-1", "pepper", "0102", null), ("old-2", "pepper", "03", 2027)]);
        (await register.TryWriteAsync(new(client with { Version = 2 }, new("old", default, RegistryActor.CommandLine, ClientAction.Updated, "{}", "{}")), default)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_way_back_keeps_the_secrets_too()
    {
        await MigrateToAsync(null);
        await ExecuteAsync(
            """
            INSERT INTO "Clients" ("ClientId", "Name", "Organisation", "State", "AuthenticationMethods", "GrantTypes", "Scopes", "OnlyTrustedDocuments", "Created")
            VALUES ('new', 'New', '', 'Approved', '', '', '', 0, '2026-11-01 00:00:00');
            INSERT INTO "ClientCredentials" ("Id", "ClientId", "Kind", "Label", "KeyId", "Hash", "NotBefore") VALUES ('1', 'new', 'Secret', '', 'pepper', x'01', '2026-11-01 00:00:00');
            INSERT INTO "ClientCredentials" ("Id", "ClientId", "Kind", "Label", "Value", "NotBefore") VALUES ('2', 'new', 'Key', '', '{}', '2026-11-01 00:00:00');
            """);
        await MigrateToAsync(Before);
        await using var context = Open();
        (await context.Database.SqlQueryRaw<string>("SELECT \"Id\" AS \"Value\" FROM \"ClientSecrets\"").ToListAsync()).ShouldBe(["1"]);
    }

    private async Task MigrateToAsync(string? migration)
    {
        await File.AppendAllTextAsync(_directory.File("hub.db"), "");
        await using var context = Open();
        await context.GetService<IMigrator>().MigrateAsync(migration);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var context = Open();
        await context.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal));
    }

    private HubDbContext Open() => TestDatabase.Open(_directory.File("hub.db"));

    private sealed class Factory(ClientMigrationTests test) : IDbContextFactory<HubDbContext>
    {
        public HubDbContext CreateDbContext() => test.Open();
    }
}
