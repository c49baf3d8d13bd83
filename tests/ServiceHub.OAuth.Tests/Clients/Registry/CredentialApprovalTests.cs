using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

/// <summary>Nobody can act as a client in use by giving it a credential alone.</summary>
public sealed class CredentialApprovalTests
{
    private static readonly RegistryActor Chai = RegistryActor.Administrator("chai");
    private static readonly CredentialOrder Secret = new(CredentialKind.Secret, "second");
    private readonly Office _office = new();

    [Theory]
    [InlineData("profile:read")]
    [InlineData(AdministrationScopes.Manage)]
    public async Task What_an_administrator_gives_a_client_in_use_waits(string scope)
    {
        await _office.ApproveAsync(Office.Proposal() with { Scopes = ScopeSet.Of(scope) }, Secret);
        foreach (var result in new[] { await _office.AddAsync(Secret), await RotateAsync(Office.Boon) })
        {
            StateOf(result).ShouldBe(CredentialState.AwaitingApproval);
        }
    }

    [Fact]
    public async Task What_is_given_to_a_suspended_client_waits_beyond_the_suspension()
    {
        await _office.ApproveAsync();
        await _office.MoveAsync(ClientAction.Suspended);
        StateOf(await _office.AddAsync(Secret)).ShouldBe(CredentialState.AwaitingApproval);
        (await _office.MoveAsync(ClientAction.Resumed)).Client!.Credentials.ShouldHaveSingleItem().AwaitsApproval.ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_request_of_registration_gives_a_client_in_use_waits()
    {
        await _office.ApproveAsync();
        StateOf(await _office.AddAsync(Secret, RegistryActor.DynamicRegistration("ministry"))).ShouldBe(CredentialState.AwaitingApproval);
    }

    [Fact]
    public async Task The_client_itself_and_the_command_line_wait_for_nobody()
    {
        await _office.ApproveAsync();
        StateOf(await _office.AddAsync(Secret, RegistryActor.Administrator("ministry"))).ShouldBe(CredentialState.Active);
        StateOf(await _office.AddAsync(Secret, RegistryActor.CommandLine)).ShouldBe(CredentialState.Active);
    }

    [Fact]
    public async Task Another_administrator_lets_it_in()
    {
        await _office.ApproveAsync();
        var given = (await _office.AddAsync(Secret)).Issued[0].Credential;
        var credential = (await ApproveAsync(given.Id, Office.Boon)).Client!.Credentials.ShouldHaveSingleItem();
        (credential.StateAt(_office.Clock.Now), credential.AddedBy).ShouldBe((CredentialState.Active, "anong"));
        (await _office.EventsAsync())[0].Action.ShouldBe(ClientAction.CredentialApproved);
    }

    [Fact]
    public async Task Neither_who_gave_it_nor_the_client_lets_it_in()
    {
        await _office.ApproveAsync();
        var given = (await _office.AddAsync(Secret)).Issued[0].Credential;
        (await ApproveAsync(given.Id, Office.Anong)).ShouldRefuse("OWN_WORK");
        (await ApproveAsync(given.Id, RegistryActor.Administrator("ministry"))).ShouldRefuse("OWN_WORK");
        (await ApproveAsync(given.Id, RegistryActor.CommandLine)).Client.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_changed_the_client_otherwise_may_let_a_credential_in()
    {
        await _office.ApproveAsync();
        await _office.UpdateAsync(client => client with { Name = "Another name" }, Office.Boon);
        var given = (await _office.AddAsync(Secret)).Issued[0].Credential;
        (await ApproveAsync(given.Id, Office.Boon)).Client.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_taken_back_unknown_or_let_in_does_not_wait()
    {
        await _office.ApproveAsync(null, Secret);
        var (active, given) = ((await _office.Register.ReadAsync("ministry", default))!.Credentials[0], (await _office.AddAsync(Secret)).Issued[0].Credential);
        await _office.Registry.RevokeCredentialAsync(new("ministry"), given.Id, Office.Anong, default);
        foreach (var id in new[] { active.Id, given.Id, "none" })
        {
            (await ApproveAsync(id, Office.Boon)).ShouldRefuse("UNKNOWN_CREDENTIAL");
        }
    }

    [Fact]
    public async Task A_rotation_that_waits_ends_nothing_until_it_is_let_in()
    {
        await _office.ApproveAsync(null, Secret);
        var waiting = await RotateAsync(Office.Anong);
        waiting.Client!.Credentials[0].Expires.ShouldBeNull();
        _office.Clock.Now += TimeSpan.FromDays(30);
        var credentials = (await ApproveAsync(waiting.Issued[0].Credential.Id, Office.Boon)).Client!.Credentials;
        credentials.Select(credential => credential.Expires).ShouldBe([_office.Clock.Now.AddDays(7), null]);
    }

    [Fact]
    public async Task Who_approves_the_client_anew_lets_its_credentials_in()
    {
        await _office.ApproveAsync(null, Secret);
        await RotateAsync(Office.Anong);
        await _office.UpdateAsync(client => client with { Scopes = ScopeSet.Of("profile:read", "welfare:read") });
        (await _office.MoveAsync(ClientAction.Approved, Office.Anong)).ShouldRefuse("OWN_WORK");
        (await _office.MoveAsync(ClientAction.Approved, Chai)).Client!.Credentials
            .Select(credential => (credential.StateAt(_office.Clock.Now), credential.Expires))
            .ShouldBe([(CredentialState.Active, _office.Clock.Now.AddDays(7)), (CredentialState.Active, null)]);
    }

    [Fact]
    public async Task The_last_credential_of_a_client_of_the_profile_can_be_taken_back()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var proposal = Office.Proposal() with
        {
            Profile = ClientProfile.Fapi2,
            SenderConstraint = SenderConstraint.DPoP,
            AuthenticationMethods = [ClientAuthenticationMethods.PrivateKeyJwt],
        };
        var client = await _office.ApproveAsync(proposal, new CredentialOrder(CredentialKind.Key, "first", Jwk.Public(key)));
        (await _office.Registry.RevokeCredentialAsync(new("ministry"), client.Credentials[0].Id, Office.Anong, default)).Client.ShouldNotBeNull();
    }

    private async Task<RegistryResult> RotateAsync(RegistryActor actor) =>
        await _office.Registry.RotateAsync(new("ministry"), Secret, TimeSpan.FromDays(7), actor, default);

    private async Task<RegistryResult> ApproveAsync(string credentialId, RegistryActor actor) =>
        await _office.Registry.ApproveCredentialAsync(new("ministry"), credentialId, actor, default);

    private CredentialState StateOf(RegistryResult result) =>
        result.Client!.Credentials.Single(credential => credential.Id == result.Issued.ShouldHaveSingleItem().Credential.Id).StateAt(_office.Clock.Now);
}
