using System.Security.Cryptography;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.OAuth.Tests.Clients.Registry;

public sealed class ClientFindingsTests : IDisposable
{
    private readonly Office _office = new();
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    private static Client Strong => Office.Proposal() with
    {
        Profile = ClientProfile.Fapi2,
        AuthenticationMethods = [ClientAuthenticationMethods.PrivateKeyJwt],
        SenderConstraint = SenderConstraint.DPoP,
    };

    private CredentialOrder Key => new(CredentialKind.Key, "key", Jwk.Public(_key));

    [Fact]
    public async Task A_client_that_keeps_the_profile_is_approved() =>
        (await _office.ApproveAsync(Strong, Key)).State.ShouldBe(ClientState.Approved);

    public static TheoryData<string, Func<Client, Client>> Weak => new()
    {
        { "WEAK_AUTHENTICATION", client => client with { AuthenticationMethods = [ClientAuthenticationMethods.PrivateKeyJwt, ClientAuthenticationMethods.ClientSecretBasic] } },
        { "UNBOUND_TOKENS", client => client with { SenderConstraint = SenderConstraint.Optional } },
        { "PLAIN_REDIRECT", client => client with { RedirectUris = [new("http://127.0.0.1/back")] } },
    };

    [Theory]
    [MemberData(nameof(Weak))]
    public async Task A_client_that_does_not_is_not(string code, Func<Client, Client> change)
    {
        var client = await _office.RegisterAsync(change(Strong), Key);
        ClientFindings.Of(client, _office.Clock.Now).ShouldHaveSingleItem().Code.ShouldBe(code);
        (await _office.MoveAsync(ClientAction.Approved, Office.Boon)).ShouldRefuse("FAPI_VIOLATION");
    }

    [Fact]
    public async Task Neither_a_secret_nor_the_lack_of_a_key_keeps_the_profile()
    {
        await _office.RegisterAsync(Strong);
        (await _office.MoveAsync(ClientAction.Approved, Office.Boon)).ShouldRefuse("FAPI_VIOLATION", "credentials");
        await _office.AddAsync(Key);
        await _office.AddAsync(new(CredentialKind.Secret, "secret"));
        (await _office.MoveAsync(ClientAction.Approved, Office.Boon)).ShouldRefuse("FAPI_VIOLATION", "credentials");
    }

    [Fact]
    public async Task An_approved_client_of_the_profile_stays_so()
    {
        await _office.ApproveAsync(Strong, Key);
        (await _office.AddAsync(new(CredentialKind.Secret, "secret"))).ShouldRefuse("FAPI_VIOLATION");
        (await _office.UpdateAsync(client => client with { SenderConstraint = SenderConstraint.Optional }, RegistryActor.CommandLine)).ShouldRefuse("FAPI_VIOLATION");
    }

    [Fact]
    public async Task For_the_baseline_findings_are_hints()
    {
        var client = await _office.ApproveAsync(null, new CredentialOrder(CredentialKind.Secret, "secret"));
        ClientFindings.Of(client, _office.Clock.Now).Select(finding => finding.Code)
            .ShouldBe(["WEAK_AUTHENTICATION", "SHARED_SECRET", "NO_CREDENTIAL", "UNBOUND_TOKENS"]);
    }
}
