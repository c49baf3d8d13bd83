using System.Net;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

/// <summary>What every register of clients does, wherever it keeps them.</summary>
public abstract class ClientRegisterConformance
{
    protected static readonly DateTimeOffset Now = new(2026, 11, 22, 7, 30, 0, TimeSpan.Zero);

    protected abstract IClientRegister Register { get; }

    protected abstract IClientCatalogue Catalogue { get; }

    /// <summary>A credential of each kind, and every field set.</summary>
    protected static Client Full(string clientId = "portal") => new()
    {
        ClientId = clientId,
        Name = "พอร์ทัล",
        Organisation = "0060:000000001",
        Supplier = "0060:000000002",
        Contact = new("Desk", "desk@ministry.example", "+6621234567"),
        Purpose = "A counter.\nFor people.",
        Environment = ClientEnvironment.Test,
        State = ClientState.Suspended,
        Profile = ClientProfile.Fapi2,
        AuthenticationMethods = ["private_key_jwt", "tls_client_auth"],
        GrantTypes = [GrantTypes.AuthorizationCode, GrantTypes.RefreshToken],
        Scopes = ScopeSet.Of("a:read", "b:read"),
        Purposes = ["counter-service", "audit"],
        SenderConstraint = SenderConstraint.Certificate,
        TokenFormat = AccessTokenFormat.Opaque,
        TokenLifetime = TimeSpan.FromMinutes(6),
        Networks = [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("2001:db8::/32")],
        TokensPerMinute = 7,
        RedirectUris = [new("https://portal.example/Back?x=1"), new("https://portal.example")],
        LoginClients = [new("https://login.example/realm", "portal"), new("https://other.example", "p2")],
        OnlyTrustedDocuments = true,
        AllowedOrigins = ["https://portal.example", "http://localhost:3000"],
        Credentials =
        [
            new ClientSecretCredential { Id = "1", Label = "secret", NotBefore = Now, Hash = new("pepper", new byte[] { 1, 2, 3 }), Expires = Now.AddDays(1) },
            new ClientKeyCredential { Id = "2", Label = "key", NotBefore = Now, Jwk = """{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}""", Revoked = Now.AddHours(1) },
            new ClientKeySetCredential { Id = "3", Label = "set", NotBefore = Now, Address = new("https://portal.example/jwks") },
            new ClientCertificateCredential { Id = "4", Label = "certificate", NotBefore = Now, Thumbprint = "abc" },
            new ClientCertificateSubjectCredential { Id = "5", Label = "subject", NotBefore = Now, SubjectName = "CN=portal, O=Ministry", AddedBy = "anong", AwaitsApproval = true },
        ],
        Created = Now,
        RegisteredBy = "anong",
        ChangedBy = ["anong", "boon"],
        Version = 1,
    };

    [Fact]
    public async Task A_client_comes_back_as_it_was()
    {
        (await WriteAsync(Full())).ShouldBeTrue();
        var kept = (await Register.ReadAsync("portal", default)).ShouldNotBeNull();
        ClientJson.Write(kept).ShouldBe(ClientJson.Write(Full()));
        (kept.Created, kept.RegisteredBy).ShouldBe((Now, "anong"));
        kept.ChangedBy.ShouldBe(["anong", "boon"]);
        kept.Credentials.Select(Facts).ShouldBe(Full().Credentials.Select(Facts), ignoreOrder: true);
        kept.Credentials.OfType<ClientSecretCredential>().Single().Hash.Value.ToArray().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_client_with_little_comes_back_as_it_was()
    {
        await WriteAsync(Plain("little"));
        var kept = (await Register.ReadAsync("little", default))!;
        (kept.Contact, kept.Supplier, kept.TokenLifetime, kept.Networks.Count, kept.Purposes.Count).ShouldBe((null, null, null, 0, 0));
        (kept.RedirectUris.Count, kept.LoginClients.Count, kept.ChangedBy.Count, kept.Scopes.Count).ShouldBe((0, 0, 0, 1));
    }

    [Fact]
    public async Task Of_two_writers_of_one_version_one_writes_with_its_event()
    {
        await WriteAsync(Plain("one"));
        (await WriteAsync(Plain("one") with { Version = 2, Name = "First" })).ShouldBeTrue();
        (await WriteAsync(Plain("one") with { Version = 2, Name = "Second" })).ShouldBeFalse();
        (await WriteAsync(Plain("one") with { Version = 4 })).ShouldBeFalse();
        (await WriteAsync(Plain("one"))).ShouldBeFalse();
        (await WriteAsync(Plain("two") with { Version = 2 })).ShouldBeFalse();
        (await Register.ReadAsync("one", default))!.Name.ShouldBe("First");
        (await Register.ReadAsync("two", default)).ShouldBeNull();
        (await Catalogue.EventsAsync(null, 10, null, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Credentials_are_added_and_changed()
    {
        var client = Full();
        await WriteAsync(client);
        var added = new ClientSecretCredential
        {
            Id = "6",
            Label = "new",
            NotBefore = Now,
            Hash = new("pepper", new byte[] { 4 }),
            AddedBy = "boon",
            AwaitsApproval = true,
            Overlap = TimeSpan.FromHours(2),
        };
        IReadOnlyList<ClientCredential> credentials = [client.Credentials[0] with { Revoked = Now }, client.Credentials[1], client.Credentials[2] with { Expires = Now }, .. client.Credentials.Skip(3), added];
        (await WriteAsync(client with { Version = 2, Credentials = credentials })).ShouldBeTrue();
        (await Register.ReadAsync("portal", default))!.Credentials.Select(Facts).ShouldBe(credentials.Select(Facts), ignoreOrder: true);
    }

    [Fact]
    public async Task Clients_are_listed_page_by_page()
    {
        foreach (var id in new[] { "b", "a", "c", "e", "d" })
        {
            await WriteAsync(Plain(id));
        }
        (await ListAsync(new(), 2)).ShouldBe(["a", "b"]);
        (await ListAsync(new(), 2, "b")).ShouldBe(["c", "d"]);
        (await ListAsync(new(), 2, "d")).ShouldBe(["e"]);
        (await ListAsync(new(), 2, "e")).ShouldBeEmpty();
    }

    public static TheoryData<string, ClientFilter> Filters => new()
    {
        { "plain,portal", new() },
        { "portal", new() { State = ClientState.Suspended } },
        { "portal", new() { Scope = "b:read" } },
        { "plain,portal", new() { Scope = "a:read" } },
        { "", new() { Scope = "a:rea" } },
        { "portal", new() { Method = "tls_client_auth" } },
        { "", new() { Method = "client_auth" } },
        { "portal", new() { ExpiresBefore = Now.AddDays(2) } },
        { "", new() { ExpiresBefore = Now.AddHours(1) } },
        { "plain,portal", new() { UnusedSince = Now.AddDays(1) } },
        { "", new() { UnusedSince = Now.AddDays(-1) } },
        { "plain", new() { AwaitsApproval = false } },
        { "portal", new() { AwaitsApproval = true } },
        { "portal", new() { Text = "พอร์" } },
        { "plain", new() { Text = "PLAI" } },
        { "portal", new() { Text = "000000001" } },
        { "", new() { Text = "%" } },
        { "", new() { Text = "a\0b" } },
        { "", new() { Scope = "\0", Method = "\0" } },
        { "", new() { State = ClientState.Suspended, Text = "plain" } },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Clients_are_found_by_every_filter(string found, ClientFilter filter)
    {
        await WriteAsync(Full());
        await WriteAsync(Plain("plain"));
        (await ListAsync(filter, 10)).ShouldBe(found.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_id_of_any_text_is_nobodys()
    {
        (await Register.ReadAsync("a\0b", default)).ShouldBeNull();
        (await Catalogue.EventsAsync("a\0b", 10, null, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_are_listed_newest_first_page_by_page()
    {
        await WriteAsync(Plain("one"));
        await WriteAsync(Plain("two"));
        await WriteAsync(Plain("one") with { Version = 2 });
        var all = await Catalogue.EventsAsync(null, 10, null, default);
        all.Select(entry => entry.ClientId).ShouldBe(["one", "two", "one"]);
        all[1].ShouldBe(new ClientEvent("two", Now, RegistryActor.Administrator("anong"), ClientAction.Updated, null, "{}") { Sequence = all[1].Sequence });
        (await Catalogue.EventsAsync("one", 10, null, default)).Select(entry => entry.Sequence).ShouldBe([all[0].Sequence, all[2].Sequence]);
        (await Catalogue.EventsAsync(null, 1, all[1].Sequence, default)).ShouldHaveSingleItem().Sequence.ShouldBe(all[2].Sequence);
    }

    protected static Client Plain(string clientId) => new()
    {
        ClientId = clientId,
        Name = "Plain",
        Organisation = "0060:000000009",
        State = ClientState.Approved,
        Scopes = ScopeSet.Of("a:read"),
        Credentials = [],
        Created = Now,
        Version = 1,
    };

    protected ValueTask<bool> WriteAsync(Client client) =>
        Register.TryWriteAsync(new(client, new(client.ClientId, Now, RegistryActor.Administrator("anong"), ClientAction.Updated, null, "{}")), default);

    private async Task<string[]> ListAsync(ClientFilter filter, int count, string? after = null) =>
        [.. (await Catalogue.ListAsync(filter, count, after, default)).Select(client => client.ClientId)];

    private static (string, string, CredentialKind, string?) Facts(ClientCredential credential) =>
        (credential.Id, $"{credential.Label} {credential.NotBefore} {credential.Expires} {credential.Revoked} {credential.AddedBy} {credential.AwaitsApproval} {credential.Overlap}",
            credential.Kind(), credential is ClientKeyCredential key ? key.Jwk : credential.Detail());
}
