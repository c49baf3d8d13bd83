using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.KeySets;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Endpoints;

public class TokenEndpointTests
{
    [Fact]
    public async Task Issues_a_bearer_token_that_the_hub_takes()
    {
        var hub = await Hub.StartAsync();
        var answer = await hub.AskAsync();
        answer.ShouldIssue("profile:read welfare:read");
        answer.Json.EnumerateObject().Select(member => member.Name).ShouldBe(["access_token", "token_type", "expires_in", "scope"]);
        answer.Text("token_type").ShouldBe("Bearer");
        answer.Json.GetProperty("expires_in").GetInt32().ShouldBe(600);
        var verdict = await hub.JudgeAsync(answer.Text("access_token"));
        verdict.Failure.ShouldBeNull();
        verdict.Principal!.ClientId.ShouldBe(Hub.ClientId);
        verdict.Principal.Organisation.ShouldBe(Hub.Organisation);
        verdict.Principal.Scopes.ShouldBe(hub.Client.Scopes);
        verdict.Principal.Expires.ShouldBe(hub.Clock.Now.AddSeconds(600));
        verdict.Principal.TokenId.ShouldBe(answer.Log.TokenId);
    }

    [Fact]
    public async Task Tells_the_log_who_asked_and_never_what_is_secret()
    {
        var hub = await Hub.StartAsync();
        var answer = await hub.AskAsync();
        answer.Log.ClientId.ShouldBe(Hub.ClientId);
        answer.Log.CredentialId.ShouldBe("first");
        answer.Log.Error.ShouldBeNull();
        var log = answer.Log.ToString();
        log.ShouldNotContain(hub.Secret);
        log.ShouldNotContain(answer.Text("access_token"));
    }

    [Fact]
    public async Task Tells_the_log_nothing_that_an_unknown_caller_sent()
    {
        var hub = await Hub.StartAsync();
        var answer = await hub.AuthenticateAsync(Hub.Basic("1101700230708", "a-secret"));
        answer.Log.ClientId.ShouldBeNull();
        answer.Log.ToString().ShouldNotContain("1101700230708");
        answer.Log.ToString().ShouldNotContain("a-secret");
    }

    [Fact]
    public void A_request_prints_nothing_that_it_holds() =>
        new OAuthRequest("Basic c2VjcmV0", []).ToString().ShouldBe("OAuthRequest");

    [Fact]
    public async Task Lets_the_failure_of_a_store_through_since_it_says_nothing_about_the_client()
    {
        var hub = await Hub.StartAsync();
        var endpoint = new AuthorizationServer(hub.Stores with { Clients = new BrokenStore() }, hub.Hasher, hub.Documents, hub.Forms, new RemoteKeySets(hub.Documents, hub.Clock), hub.Keys, hub.Issuer, hub.Options, hub.Clock).Token;
        var request = new OAuthRequest(Hub.Basic("partner", "secret"), [new("grant_type", "client_credentials")]);
        await Should.ThrowAsync<TimeoutException>(async () => await endpoint.HandleAsync(request, CancellationToken.None));
    }

    [Fact]
    public async Task Answers_any_garbage_with_an_error_of_the_catalogue()
    {
        var hub = await Hub.StartAsync();
        var random = new Random(20261122);
        string[] pieces =
        [
            "", " ", "\0", "%", "%zz", "+", ":", "Basic ", "Bearer ", "grant_type", "client_credentials", "scope", "resource", "client_id",
            "client_secret", "client_assertion", Hub.Basic("partner", "x"), Hub.Basic("partner", hub.Secret),
            "ก", "\ud800", "a b", new string('x', 9000),
        ];
        string Any() => string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => pieces[random.Next(pieces.Length)]));
        for (var round = 0; round < 2000; round++)
        {
            var parameters = Enumerable.Range(0, random.Next(6)).Select(_ => (Any(), Any())).ToArray();
            var answer = await hub.SendAsync(random.Next(4) == 0 ? null : Any(), parameters);
            answer.Status.ShouldBeOneOf(200, 400, 401);
        }
    }

    [Fact]
    public async Task Tells_the_first_cause_in_the_order_of_its_checks()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { State = ClientState.Suspended });
        (await hub.SendAsync(null, ("grant_type", "magic"), ("scope", "x"))).Text("error").ShouldBe("unsupported_grant_type");
        (await hub.SendAsync(null, ("grant_type", "client_credentials"), ("scope", "x"))).Text("error").ShouldBe("invalid_client");
        (await hub.AskAsync(("scope", "x"))).Text("error").ShouldBe("unauthorized_client");
    }

    private sealed class BrokenStore : IClientStore
    {
        public ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation) => throw new TimeoutException();

        public ValueTask RehashAsync(string clientId, string credentialId, KeyedHash old, KeyedHash renewed, CancellationToken cancellation) => default;
    }
}
