using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Authentication.Certificates;
using ServiceHub.OAuth.Challenges;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Resource;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Resource;

public class ProtectedResourceTests
{
    private const string Address = "http://127.0.0.1:8080/graphql";

    [Fact]
    public async Task Lets_a_token_in_again_and_again()
    {
        var (hub, resource) = await StartAsync();
        var token = (await hub.AskAsync()).Text("access_token");
        for (var round = 0; round < 3; round++)
        {
            (await JudgeAsync(resource, $"Bearer {token}")).Principal!.ClientId.ShouldBe(Hub.ClientId);
        }
    }

    [Fact]
    public async Task Tells_a_remembered_token_when_it_expired()
    {
        var (hub, resource) = await StartAsync();
        var token = (await hub.AskAsync()).Text("access_token");
        (await JudgeAsync(resource, $"Bearer {token}")).IsValid.ShouldBeTrue();
        hub.Clock.Now += TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(34);
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {token}"), ResourceFailure.InvalidToken, "The access token expired 34 s ago.");
    }

    [Fact]
    public async Task Refuses_a_revoked_token_that_it_remembers()
    {
        var (hub, resource) = await StartAsync();
        var answer = await hub.AskAsync();
        (await JudgeAsync(resource, $"Bearer {answer.Text("access_token")}")).IsValid.ShouldBeTrue();
        await hub.Stores.Revocations.AddAsync(answer.Log.TokenId!, hub.Clock.Now.AddHours(1), CancellationToken.None);
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {answer.Text("access_token")}"), ResourceFailure.InvalidToken, "The access token was revoked.");
    }

    [Theory]
    [InlineData(ClientState.Suspended)]
    [InlineData(ClientState.Ended)]
    public async Task Refuses_the_tokens_of_a_client_that_is_not_in_use(ClientState state)
    {
        var (hub, resource) = await StartAsync();
        var token = (await hub.AskAsync()).Text("access_token");
        var principal = (await JudgeAsync(resource, $"Bearer {token}")).Principal!;
        hub.Clients.Put(hub.Client with { State = state });
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {token}"), ResourceFailure.InvalidToken,
            $"The access token's client is not approved; its state is {state}.");
        (await resource.RecheckAsync(principal, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Refuses_the_tokens_of_a_revoked_credential_and_not_those_of_an_expired_one()
    {
        var (hub, resource) = await StartAsync();
        var token = (await hub.AskAsync()).Text("access_token");
        var credential = hub.Client.Credentials[0];
        hub.Clients.Put(hub.Client with { Credentials = [credential with { Expires = hub.Clock.Now }] });
        (await JudgeAsync(resource, $"Bearer {token}")).IsValid.ShouldBeTrue();
        hub.Clients.Put(hub.Client with { Credentials = [credential with { Revoked = hub.Clock.Now }] });
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {token}"), ResourceFailure.InvalidToken,
            "The credential with which the access token was got was revoked.");
    }

    [Fact]
    public async Task Takes_a_handle_for_what_is_kept_behind_it()
    {
        var (hub, resource) = await StartAsync();
        hub.Clients.Put(hub.Client with { TokenFormat = AccessTokenFormat.Opaque });
        var handle = (await hub.AskAsync()).Text("access_token");
        handle.ShouldMatch("^[A-Za-z0-9_-]{43}$");
        (await JudgeAsync(resource, $"Bearer {handle}")).Principal!.Scopes.ToString().ShouldBe("profile:read welfare:read");
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {handle}x"), ResourceFailure.InvalidToken,
            "The access token is not one of this hub's, or expired long ago.");
        hub.Clock.Now += TimeSpan.FromMinutes(11);
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {handle}"), ResourceFailure.InvalidToken, "The access token expired 60 s ago.");
    }

    [Fact]
    public async Task Wants_a_proof_with_every_use_of_a_bound_token()
    {
        var (hub, resource) = await StartAsync();
        var prover = new Prover(hub);
        var token = await BoundTokenAsync(hub, prover);
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {token}"), ResourceFailure.InvalidToken,
            "The access token is bound to a key: send it as DPoP, with a proof in the header DPoP.");
        ShouldRefuse(await JudgeAsync(resource, $"DPoP {token}"), ResourceFailure.InvalidProof, "The request needs a DPoP proof in the header DPoP.");
        var first = await JudgeAsync(resource, $"DPoP {token}", prover.Proof("POST", Address, nonce: null, token));
        ShouldRefuse(first, ResourceFailure.WantsNonce, "The DPoP proof needs the nonce that is in the header DPoP-Nonce.");
        var proof = prover.Proof("POST", Address, first.Nonce, token);
        (await JudgeAsync(resource, $"DPoP {token}", proof)).Principal!.Confirmation!.Thumbprint.ShouldBe(prover.Thumbprint);
        ShouldRefuse(await JudgeAsync(resource, $"DPoP {token}", proof), ResourceFailure.InvalidProof,
            "The DPoP proof was used before; make one for each request.");
    }

    [Theory]
    [InlineData("another key", "The DPoP proof is by another key than the access token's.")]
    [InlineData("no hash", "The DPoP proof's ath is not the hash of the access token.")]
    [InlineData("another token's hash", "The DPoP proof's ath is not the hash of the access token.")]
    [InlineData("the token endpoint's address", "The DPoP proof's htu is not the request's address without query and fragment.")]
    [InlineData("another method", "The DPoP proof's htm is not the request's method.")]
    public async Task Refuses_a_proof_for_something_else(string what, string description)
    {
        var (hub, resource) = await StartAsync();
        var prover = new Prover(hub);
        var token = await BoundTokenAsync(hub, prover);
        var nonce = (await JudgeAsync(resource, $"DPoP {token}", "x")).Nonce;
        var proof = what switch
        {
            "another key" => new Prover(hub).Proof("POST", Address, nonce, token),
            "no hash" => prover.Proof("POST", Address, nonce),
            "another token's hash" => prover.Proof("POST", Address, nonce, token + "x"),
            "another method" => prover.Proof("GET", Address, nonce, token),
            _ => prover.Proof("POST", "http://127.0.0.1:8080/oauth/token", nonce, token),
        };
        ShouldRefuse(await JudgeAsync(resource, $"DPoP {token}", proof), ResourceFailure.InvalidProof, description);
    }

    [Fact]
    public async Task Refuses_a_bearer_token_that_is_sent_as_a_bound_one()
    {
        var (hub, resource) = await StartAsync();
        var token = (await hub.AskAsync()).Text("access_token");
        ShouldRefuse(await JudgeAsync(resource, $"DPoP {token}"), ResourceFailure.InvalidToken, "The access token is not bound to a key: send it as Bearer.");
    }

    [Fact]
    public async Task Wants_the_certificate_to_which_a_token_is_bound()
    {
        var (hub, resource) = await StartAsync();
        using var right = Certificate();
        using var wrong = Certificate();
        var token = Forge.Token(hub, claims: claims =>
        {
            claims["cnf"] = new JsonObject { ["x5t#S256"] = CertificateThumbprint.Of(right) };
        });
        (await AskAsync(resource, new($"Bearer {token}", "POST", Address) { Certificate = right })).IsValid.ShouldBeTrue();
        foreach (var certificate in (X509Certificate2?[])[wrong, null])
        {
            ShouldRefuse(await AskAsync(resource, new($"Bearer {token}", "POST", Address) { Certificate = certificate }),
                ResourceFailure.InvalidToken, "The access token is bound to a client certificate, which is not the connection's.");
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"key\"")]
    [InlineData("{\"jkt\":7}")]
    [InlineData("{\"kid\":\"a\"}")]
    [InlineData("{\"jkt\":\"a\",\"x5t#S256\":\"b\"}")]
    public async Task Takes_no_token_for_a_bearers_that_is_bound_in_a_way_it_cannot_check(string confirmation)
    {
        var (hub, resource) = await StartAsync();
        var token = Forge.Token(hub, claims: claims => claims["cnf"] = JsonNode.Parse(confirmation));
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {token}"), ResourceFailure.InvalidToken,
            "The access token's claim cnf is missing or of the wrong kind.");
    }

    [Theory]
    [InlineData("authorization_details", "[]")]
    [InlineData("authorization_details", "[{\"type\":\"payment\"}]")]
    [InlineData("authorization_details", "[{\"type\":\"citizen-data\",\"citizen\":{}}]")]
    [InlineData("authorization_details", "[{\"type\":\"citizen-data\",\"citizen\":\"x\"}]")]
    [InlineData("act", "{}")]
    [InlineData("act", "{\"sub\":\"x\",\"role\":7}")]
    [InlineData("act", "\"x\"")]
    public async Task Refuses_a_restriction_that_it_does_not_understand(string claim, string value)
    {
        var (hub, resource) = await StartAsync();
        var token = Forge.Token(hub, claims: claims => claims[claim] = JsonNode.Parse(value));
        ShouldRefuse(await JudgeAsync(resource, $"Bearer {token}"), ResourceFailure.InvalidToken,
            $"The access token's claim {claim} is missing or of the wrong kind.");
    }

    [Fact]
    public async Task Knows_which_one_citizen_a_token_opens()
    {
        var (hub, resource) = await StartAsync();
        var exchanged = Forge.Token(hub, claims: claims =>
        {
            claims["sub"] = "a-citizen";
            claims["act"] = new JsonObject { ["sub"] = Hub.ClientId };
        });
        (await JudgeAsync(resource, $"Bearer {exchanged}")).Principal!.CitizenId.ShouldBe("a-citizen");
        var restricted = Forge.Token(hub, claims: claims =>
        {
            claims["authorization_details"] = JsonNode.Parse("""[{"type":"citizen-data","purpose":"p","citizen":{"id":"another"}}]""");
        });
        (await JudgeAsync(resource, $"Bearer {restricted}")).Principal!.CitizenId.ShouldBe("another");
        var open = await JudgeAsync(resource, $"Bearer {(await hub.AskAsync()).Text("access_token")}");
        open.Principal!.CitizenId.ShouldBeNull();
    }

    [Fact]
    public async Task A_portal_that_is_called_like_its_citizen_sees_no_other()
    {
        var (hub, resource) = await StartAsync();
        var exchanged = Forge.Token(hub, claims: claims =>
        {
            claims["sub"] = Hub.ClientId;
            claims["act"] = new JsonObject { ["sub"] = Hub.ClientId };
        });
        (await JudgeAsync(resource, $"Bearer {exchanged}")).Principal!.CitizenId.ShouldBe(Hub.ClientId);
    }

    [Fact]
    public async Task Tells_what_is_wrong_with_a_token_in_the_challenge_of_its_scheme()
    {
        var (hub, resource) = await StartAsync();
        var token = Forge.Token(hub, claims: claims => claims["exp"] = hub.Clock.Now.ToUnixTimeSeconds() - 60);
        foreach (var (scheme, place) in ((string, int)[])[("Bearer", 0), ("DPoP", 1)])
        {
            var challenges = ResourceChallenge.Of((await JudgeAsync(resource, $"{scheme} {token}")).Failure!, hub.Issuer);
            challenges[place].ShouldStartWith(scheme);
            challenges[place].ShouldContain("error=\"invalid_token\"");
            challenges[1 - place].ShouldNotContain("error");
        }
    }

    [Fact]
    public async Task Says_what_to_send_when_there_is_nothing()
    {
        var (_, resource) = await StartAsync();
        var verdict = await AskAsync(resource, new ResourceRequest(null, "POST", Address));
        verdict.Failure!.Error.ShouldBeNull();
        verdict.Failure.Code.ShouldBe(TokenFailureCode.Missing);
    }

    private static async Task<(Hub Hub, ProtectedResource Resource)> StartAsync()
    {
        var hub = await Hub.StartAsync();
        return (hub, hub.Resource());
    }

    private static async Task<string> BoundTokenAsync(Hub hub, Prover prover)
    {
        const string Endpoint = "http://127.0.0.1:8080/oauth/token";
        var refused = await hub.AskWithProofsAsync(prover.Proof("POST", Endpoint, nonce: null));
        var answer = await hub.AskWithProofsAsync(prover.Proof("POST", Endpoint, refused.Headers["DPoP-Nonce"].Single()));
        return answer.Text("access_token");
    }

    private static Task<ResourceVerdict> JudgeAsync(ProtectedResource resource, string authorization, params string[] proofs) =>
        AskAsync(resource, new(authorization, "POST", Address) { Proofs = proofs });

    private static async Task<ResourceVerdict> AskAsync(ProtectedResource resource, ResourceRequest request) =>
        await resource.JudgeAsync(request, CancellationToken.None);

    private static void ShouldRefuse(ResourceVerdict verdict, string error, string description)
    {
        verdict.IsValid.ShouldBeFalse();
        verdict.Failure!.Error.ShouldBe(error);
        verdict.Failure.Description.ShouldBe(description);
        verdict.Failure.Description.ShouldBeDescription();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }
}
