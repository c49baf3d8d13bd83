using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

public class ClientRegistryTests
{
    private static readonly CredentialOrder Secret = new(CredentialKind.Secret, "first");

    private readonly Office _office = new();

    [Fact]
    public async Task A_proposal_brings_neither_state_nor_history_nor_credentials_of_its_own()
    {
        var proposal = Office.Proposal() with { Version = 9, RegisteredBy = "boon", Credentials = [new ClientSecretCredential { Id = "x", Label = "x", NotBefore = default, Hash = default }] };
        var client = (await _office.Registry.RegisterAsync(proposal, [], submit: false, Office.Anong, default)).Client!;
        (client.State, client.Version, client.RegisteredBy, client.Credentials.Count).ShouldBe((ClientState.Draft, 1, "anong", 0));
    }

    [Fact]
    public async Task A_client_without_an_id_is_given_one() =>
        (await _office.RegisterAsync(Office.Proposal(""))).ClientId.ShouldStartWith("client-");

    [Fact]
    public async Task An_id_is_given_once()
    {
        await _office.RegisterAsync();
        await _office.MoveAsync(ClientAction.Ended);
        (await _office.Registry.RegisterAsync(Office.Proposal(), [], false, Office.Boon, default)).ShouldRefuse("CLIENT_EXISTS", "clientId");
    }

    [Fact]
    public async Task A_secret_is_told_once_and_kept_as_a_hash()
    {
        var result = await _office.Registry.RegisterAsync(Office.Proposal(), [Secret], true, Office.Anong, default);
        var issued = result.Issued.ShouldHaveSingleItem();
        issued.Secret!.Length.ShouldBe(43);
        issued.ToString().ShouldNotContain(issued.Secret);
        var kept = (ClientSecretCredential)(await _office.Register.ReadAsync("ministry", default))!.Credentials.ShouldHaveSingleItem();
        _office.Hasher.Verify(System.Text.Encoding.UTF8.GetBytes(issued.Secret), kept.Hash).ShouldBeTrue();
    }

    public static TheoryData<ClientState, ClientAction, ClientState?> Life => new()
    {
        { ClientState.Draft, ClientAction.Submitted, ClientState.Submitted },
        { ClientState.Submitted, ClientAction.Approved, ClientState.Approved },
        { ClientState.Approved, ClientAction.Suspended, ClientState.Suspended },
        { ClientState.Suspended, ClientAction.Resumed, ClientState.Approved },
        { ClientState.Draft, ClientAction.Ended, ClientState.Ended },
        { ClientState.Submitted, ClientAction.Ended, ClientState.Ended },
        { ClientState.Approved, ClientAction.Ended, ClientState.Ended },
        { ClientState.Suspended, ClientAction.Ended, ClientState.Ended },
        { ClientState.Draft, ClientAction.Approved, null },
        { ClientState.Approved, ClientAction.Approved, null },
        { ClientState.Suspended, ClientAction.Approved, null },
        { ClientState.Ended, ClientAction.Approved, null },
        { ClientState.Ended, ClientAction.Resumed, null },
        { ClientState.Ended, ClientAction.Ended, null },
        { ClientState.Submitted, ClientAction.Submitted, null },
        { ClientState.Draft, ClientAction.Suspended, null },
        { ClientState.Submitted, ClientAction.Resumed, null },
        { ClientState.Ended, ClientAction.Submitted, null },
    };

    [Theory]
    [MemberData(nameof(Life))]
    public async Task A_client_goes_through_its_life_in_order(ClientState from, ClientAction action, ClientState? to)
    {
        await _office.RegisterAsync();
        var client = (await _office.Register.ReadAsync("ministry", default))! with { State = from, Version = 2 };
        await _office.Register.TryWriteAsync(new(client, new("ministry", default, Office.Anong, ClientAction.Updated, null, "{}")), default);
        var result = await _office.MoveAsync(action, Office.Boon);
        if (to is null)
        {
            result.ShouldRefuse("WRONG_STATE", "state");
        }
        else
        {
            result.Client!.State.ShouldBe(to.Value);
        }
    }

    [Fact]
    public async Task An_ended_client_is_left_as_it_is()
    {
        await _office.ApproveAsync(null, Secret);
        await _office.MoveAsync(ClientAction.Ended);
        (await _office.UpdateAsync(client => client with { Name = "New" })).ShouldRefuse("WRONG_STATE");
        (await _office.AddAsync(Secret)).ShouldRefuse("WRONG_STATE");
    }

    [Fact]
    public async Task Who_registered_a_client_does_not_approve_it()
    {
        await _office.RegisterAsync();
        (await _office.MoveAsync(ClientAction.Approved, Office.Anong)).ShouldRefuse("OWN_WORK");
        (await _office.MoveAsync(ClientAction.Approved, Office.Boon)).Client!.State.ShouldBe(ClientState.Approved);
    }

    [Fact]
    public async Task Who_changed_a_client_does_not_approve_it_even_when_another_changed_it_later()
    {
        await _office.RegisterAsync();
        await _office.UpdateAsync(client => client with { Scopes = ScopeSet.Of("welfare:read") }, Office.Boon);
        await _office.UpdateAsync(client => client with { Name = "Another name" }, Office.Anong);
        (await _office.MoveAsync(ClientAction.Approved, Office.Boon)).ShouldRefuse("OWN_WORK");
        (await _office.MoveAsync(ClientAction.Approved, RegistryActor.Administrator("chai"))).Client.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_approves_itself()
    {
        await _office.RegisterAsync();
        (await _office.MoveAsync(ClientAction.Approved, RegistryActor.Administrator("ministry"))).ShouldRefuse("OWN_WORK");
    }

    [Fact]
    public async Task The_command_line_approves_what_it_registered()
    {
        await _office.Registry.RegisterAsync(Office.Proposal(), [], true, RegistryActor.CommandLine, default);
        (await _office.MoveAsync(ClientAction.Approved, RegistryActor.CommandLine)).Client!.State.ShouldBe(ClientState.Approved);
    }

    [Fact]
    public async Task More_rights_wait_for_approval_and_fewer_do_not()
    {
        await _office.ApproveAsync(Office.Proposal() with { Scopes = ScopeSet.Of("profile:read", "welfare:read") });
        (await _office.UpdateAsync(client => client with { Scopes = ScopeSet.Of("profile:read"), Name = "Less" })).Client!.State.ShouldBe(ClientState.Approved);
        var wider = (await _office.UpdateAsync(client => client with { Scopes = ScopeSet.Of("welfare:read") }, Office.Boon)).Client!;
        wider.State.ShouldBe(ClientState.Submitted);
        wider.ChangedBy.ShouldBe(["anong", "boon"]);
        (await _office.MoveAsync(ClientAction.Approved, Office.Boon)).ShouldRefuse("OWN_WORK");
    }

    [Fact]
    public async Task The_command_line_gives_more_rights_at_once()
    {
        await _office.ApproveAsync();
        (await _office.UpdateAsync(client => client with { Scopes = ScopeSet.Of("welfare:read") }, RegistryActor.CommandLine)).Client!.State
            .ShouldBe(ClientState.Approved);
    }

    [Fact]
    public async Task A_change_cannot_touch_what_has_a_way_of_its_own()
    {
        var before = await _office.RegisterAsync(null, Secret);
        var after = (await _office.UpdateAsync(client => client with { ClientId = "x", State = ClientState.Approved, Credentials = [], ChangedBy = [], RegisteredBy = null })).Client!;
        (after.ClientId, after.State, after.Credentials, after.RegisteredBy).ShouldBe(("ministry", ClientState.Submitted, before.Credentials, "anong"));
        after.ChangedBy.ShouldBe(["anong"]);
    }

    [Fact]
    public async Task An_older_version_is_not_changed()
    {
        await _office.RegisterAsync();
        (await _office.Registry.UpdateAsync(new("ministry", 1), client => client with { Name = "One" }, Office.Anong, default)).Client!.Version.ShouldBe(2);
        (await _office.Registry.UpdateAsync(new("ministry", 1), client => client with { Name = "Two" }, Office.Boon, default))
            .ShouldRefuse("VERSION_CONFLICT", "version").Message.ShouldContain("version is 2");
    }

    [Fact]
    public async Task Of_two_changes_at_once_one_is_told_so()
    {
        await _office.RegisterAsync();
        RegistryResult? inner = null;
        var outer = await _office.UpdateAsync(client =>
        {
            inner = _office.UpdateAsync(other => other with { Name = "First" }, Office.Boon).GetAwaiter().GetResult();
            return client with { Name = "Second" };
        });
        inner!.Client!.Name.ShouldBe("First");
        outer.ShouldRefuse("VERSION_CONFLICT");
    }

    [Fact]
    public async Task An_unknown_client_is_not_found_in_other_letters()
    {
        await _office.RegisterAsync();
        (await _office.MoveAsync(ClientAction.Approved, Office.Boon, "MINISTRY")).ShouldRefuse("UNKNOWN_CLIENT");
    }

    [Fact]
    public async Task Rotation_is_an_overlap()
    {
        var old = (await _office.ApproveAsync(null, Secret)).Credentials[0];
        var result = await _office.Registry.RotateAsync(new("ministry"), new(CredentialKind.Secret, "second"), TimeSpan.FromDays(7), RegistryActor.CommandLine, default);
        var credentials = result.Client!.Credentials;
        credentials.Single(credential => credential.Id == old.Id).Expires.ShouldBe(_office.Clock.Now.AddDays(7));
        credentials.Single(credential => credential.Id != old.Id).Expires.ShouldBeNull();
        result.Issued.ShouldHaveSingleItem().Secret.ShouldNotBeNull();
    }

    [Fact]
    public async Task Rotation_lengthens_no_life()
    {
        await _office.ApproveAsync(null, Secret with { Expires = _office.Clock.Now.AddDays(1) });
        var result = await _office.Registry.RotateAsync(new("ministry"), new(CredentialKind.Secret, "second"), TimeSpan.FromDays(7), RegistryActor.CommandLine, default);
        result.Client!.Credentials[0].Expires.ShouldBe(_office.Clock.Now.AddDays(1));
    }

    [Fact]
    public async Task Nobody_alone_lifts_a_limit_beyond_the_hubs_own()
    {
        _office.Options.TokenLifetime = TimeSpan.FromMinutes(5);
        var client = await _office.ApproveAsync();
        (await _office.UpdateAsync(before => before with { TokensPerMinute = 10, TokenLifetime = TimeSpan.FromMinutes(5) })).Client!.State.ShouldBe(ClientState.Approved);
        (await _office.UpdateAsync(_ => client with { TokensPerMinute = _office.Options.TokensPerMinute + 1 })).Client!.State.ShouldBe(ClientState.Submitted);
        await _office.MoveAsync(ClientAction.Approved, Office.Boon);
        (await _office.UpdateAsync(_ => client with { TokenLifetime = TimeSpan.FromMinutes(10) })).Client!.State.ShouldBe(ClientState.Submitted);
    }

    [Fact]
    public async Task Nobody_alone_gives_a_portal_another_name_before_citizens()
    {
        var portal = Office.Proposal() with { GrantTypes = [GrantTypes.AuthorizationCode], RedirectUris = [new("https://portal.example/back")] };
        await _office.ApproveAsync(portal);
        (await _office.UpdateAsync(before => before with { Name = "The revenue department" })).Client!.State.ShouldBe(ClientState.Submitted);
        await _office.MoveAsync(ClientAction.Approved, Office.Boon);
        (await _office.UpdateAsync(before => before with { Purpose = "To pay taxes." })).Client!.State.ShouldBe(ClientState.Submitted);
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(367 * TimeSpan.TicksPerDay)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task An_overlap_beyond_any_use_is_refused(long ticks)
    {
        await _office.ApproveAsync(null, Secret);
        var result = await _office.Registry.RotateAsync(new("ministry"), new(CredentialKind.Secret, "second"), new TimeSpan(ticks), Office.Anong, default);
        result.ShouldRefuse("INVALID_VALUE", "overlap");
    }

    [Fact]
    public async Task A_credential_is_revoked_once_and_stays()
    {
        var credential = (await _office.ApproveAsync(null, Secret)).Credentials[0];
        var result = await _office.Registry.RevokeCredentialAsync(new("ministry"), credential.Id, Office.Anong, default);
        result.Client!.Credentials.ShouldHaveSingleItem().StateAt(_office.Clock.Now).ShouldBe(CredentialState.Revoked);
        (await _office.Registry.RevokeCredentialAsync(new("ministry"), credential.Id, Office.Anong, default)).ShouldRefuse("UNKNOWN_CREDENTIAL");
        (await _office.Registry.RevokeCredentialAsync(new("ministry"), "none", Office.Anong, default)).ShouldRefuse("UNKNOWN_CREDENTIAL");
    }

    [Fact]
    public async Task Live_credentials_are_bounded_and_revoked_ones_do_not_count()
    {
        await _office.RegisterAsync();
        for (var made = 0; made < ClientRegistry.MostLiveCredentials; made++)
        {
            (await _office.AddAsync(Secret)).Client.ShouldNotBeNull();
        }
        (await _office.AddAsync(Secret)).ShouldRefuse("TOO_MANY_CREDENTIALS");
        var first = (await _office.Register.ReadAsync("ministry", default))!.Credentials[0].Id;
        await _office.Registry.RevokeCredentialAsync(new("ministry"), first, Office.Anong, default);
        (await _office.AddAsync(Secret)).Client.ShouldNotBeNull();
    }

    [Fact]
    public async Task Every_change_is_an_event_with_before_and_after()
    {
        await _office.ApproveAsync(null, Secret);
        await _office.UpdateAsync(client => client with { Name = "กระทรวง" });
        await _office.UpdateAsync(client => client with { Scopes = ScopeSet.Of("no:such") });
        var events = await _office.EventsAsync();
        events.Select(entry => (entry.Action, entry.Actor.ClientId)).ShouldBe(
            [(ClientAction.Updated, "anong"), (ClientAction.Approved, "boon"), (ClientAction.Registered, "anong")]);
        events[0].Before!.ShouldContain("A ministry");
        events[0].After.ShouldContain("กระทรวง");
        events[^1].Before.ShouldBeNull();
    }

    [Fact]
    public async Task No_event_holds_a_secret_a_hash_or_a_key()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var x = System.Buffers.Text.Base64Url.EncodeToString(key.ExportParameters(false).Q.X);
        await _office.RegisterAsync();
        var secret = (await _office.AddAsync(Secret)).Issued[0];
        await _office.AddAsync(new(CredentialKind.Key, "key", Jwk.Public(key)));
        var text = string.Concat((await _office.EventsAsync()).Select(entry => entry.Before + entry.After));
        text.ShouldContain("\"kind\":\"KEY\"");
        text.ShouldNotContain(secret.Secret!);
        text.ShouldNotContain(x);
        text.ShouldNotContain(Convert.ToBase64String(((ClientSecretCredential)secret.Credential).Hash.Value.Span)[..20]);
        text.ShouldNotContain("hash", Case.Insensitive);
    }
}
