using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Grants.Citizens;

public class CitizenGrantsTests
{
    private const string CodeUnknown = "The code is not one that this client may use now.";
    private const string TokenUnknown = "The refresh token is not one that this client may use now.";

    [Fact]
    public async Task A_code_gives_a_token_of_the_citizen_alone_and_a_refresh_token()
    {
        using var portal = await Portal.StartAsync();
        var answer = await portal.RedeemAsync(await portal.CodeAsync());
        answer.ShouldIssue("profile:read welfare:read");
        answer.Text("refresh_token").ShouldMatch("^[A-Za-z0-9_-]{43}$");
        var principal = (await portal.Hub.JudgeAsync(answer.Text("access_token"))).Principal!;
        (principal.Subject, principal.CitizenId).ShouldBe((NationalLogin.CitizenId, NationalLogin.CitizenId));
        principal.Actor.ShouldBe(new(Hub.ClientId));
        principal.Detail!.Purpose.ShouldBe("address-change");
        principal.AuthorizationId.ShouldNotBeNull();
    }

    [Fact]
    public async Task No_refresh_token_without_a_registration_for_it()
    {
        using var portal = await Portal.StartAsync(client => client with { GrantTypes = [GrantTypes.AuthorizationCode] });
        var answer = await portal.RedeemAsync(await portal.CodeAsync());
        answer.Json.TryGetProperty("refresh_token", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("code", "", "invalid_request", "The parameter code is missing.")]
    [InlineData("code", "nonsense", "invalid_grant", CodeUnknown)]
    [InlineData("redirect_uri", "", "invalid_grant", "The redirect_uri is not the one to which the code was sent.")]
    [InlineData("redirect_uri", "https://portal.example/back", "invalid_grant", "The redirect_uri is not the one to which the code was sent.")]
    [InlineData("code_verifier", "", "invalid_request", "The parameter code_verifier is missing.")]
    [InlineData("code_verifier", Portal.Challenge, "invalid_grant", "The code_verifier does not fit the code_challenge.")]
    [InlineData("code_verifier", "short", "invalid_grant", "The code_verifier does not fit the code_challenge.")]
    [InlineData("scope", "identity-card:read", "invalid_scope", "A scope that is asked for is not one that the citizen authorized.")]
    [InlineData("resource", "https://elsewhere.example", "invalid_target", "The resource is not this hub's.")]
    [InlineData("authorization_details", """[{"type":"citizen-data","purpose":"curiosity"}]""", "invalid_authorization_details", "The purpose of the authorization detail is not the one that was authorized.")]
    [InlineData("actor_token", "x", "invalid_request", "With this grant the client itself acts, and no actor_token is taken.")]
    public async Task Refuses_another_redemption(string name, string value, string error, string description)
    {
        using var portal = await Portal.StartAsync();
        (await portal.RedeemAsync(await portal.CodeAsync(), (name, value))).ShouldRefuse(error, description);
    }

    [Theory]
    [InlineData(42, false)]
    [InlineData(43, true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public async Task A_verifier_has_43_to_128_characters(int length, bool taken)
    {
        using var portal = await Portal.StartAsync();
        var verifier = new string('v', length);
        var code = await portal.CodeAsync(("code_challenge", ServiceHub.OAuth.Authorization.Handles.Hash(verifier)));
        (await portal.RedeemAsync(code, ("code_verifier", verifier))).Status.ShouldBe(taken ? 200 : 400);
    }

    [Fact]
    public async Task A_code_is_good_for_a_minute()
    {
        using var portal = await Portal.StartAsync();
        var code = await portal.CodeAsync();
        portal.Hub.Clock.Now += TimeSpan.FromSeconds(60);
        (await portal.RedeemAsync(code)).ShouldRefuse("invalid_grant", CodeUnknown);
    }

    [Fact]
    public async Task A_code_and_a_refresh_token_are_their_clients()
    {
        using var portal = await Portal.StartAsync();
        var code = await portal.CodeAsync();
        var token = (await portal.RedeemAsync(await portal.CodeAsync())).Text("refresh_token");
        portal.Hub.Clients.Put(portal.Client with { ClientId = "another" });
        (await SendAsAnotherAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Portal.Callback), ("code_verifier", Portal.Verifier)))
            .ShouldRefuse("invalid_grant", CodeUnknown);
        (await SendAsAnotherAsync(("grant_type", "refresh_token"), ("refresh_token", token))).ShouldRefuse("invalid_grant", TokenUnknown);
        (await portal.RedeemAsync(code)).Status.ShouldBe(200, "another client's attempt costs nothing");
        (await portal.RefreshAsync(token)).Status.ShouldBe(200);
        Task<Answer> SendAsAnotherAsync(params (string, string)[] parameters) =>
            portal.Hub.SendAsync(Hub.Basic("another", portal.Hub.Secret), parameters);
    }

    [Fact]
    public async Task A_code_that_is_used_again_ends_all_that_came_of_it()
    {
        using var portal = await Portal.StartAsync();
        var code = await portal.CodeAsync();
        var first = await portal.RedeemAsync(code);
        (await IsLetInAsync(portal, first)).ShouldBeTrue();
        (await portal.RedeemAsync(code)).ShouldRefuse("invalid_grant", "The code was used before; all that came of it is ended.");
        (await IsLetInAsync(portal, first)).ShouldBeFalse();
        (await portal.RefreshAsync(first.Text("refresh_token"))).ShouldRefuse("invalid_grant", TokenUnknown);
    }

    [Fact]
    public async Task A_code_that_is_bound_to_a_key_is_of_use_with_that_alone()
    {
        using var portal = await Portal.StartAsync();
        var (prover, stranger) = (new Prover(portal.Hub), new Prover(portal.Hub));
        var nonce = await NonceAsync(portal, prover);
        const string OtherKey = "The citizen's authorization is bound to a key that the request does not prove.";
        var code = await portal.CodeAsync(("dpop_jkt", prover.Thumbprint));
        (await portal.RedeemAsync(code)).ShouldRefuse("invalid_grant", OtherKey);
        (await RedeemAsync(stranger)).ShouldRefuse("invalid_grant", OtherKey);
        (await RedeemAsync(prover)).Text("token_type").ShouldBe("DPoP");
        Task<Answer> RedeemAsync(Prover key) => portal.SendAsync(
            [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Portal.Callback), ("code_verifier", Portal.Verifier)],
            [],
            [key.Proof("POST", portal.Hub.Issuer.TokenEndpoint, nonce)]);
    }

    [Fact]
    public async Task Refresh_tokens_rotate_and_one_that_was_rotated_away_ends_the_authorization()
    {
        using var portal = await Portal.StartAsync();
        var first = (await portal.RedeemAsync(await portal.CodeAsync())).Text("refresh_token");
        var second = await portal.RefreshAsync(first);
        second.ShouldIssue("profile:read welfare:read");
        second.Text("refresh_token").ShouldNotBe(first);
        (await IsLetInAsync(portal, second)).ShouldBeTrue();
        (await portal.RefreshAsync(first)).ShouldRefuse("invalid_grant", "The refresh token was used before; the citizen's authorization is ended.");
        (await portal.RefreshAsync(second.Text("refresh_token"))).ShouldRefuse("invalid_grant", TokenUnknown);
        (await IsLetInAsync(portal, second)).ShouldBeFalse();
    }

    [Fact]
    public async Task Refresh_tokens_of_a_client_with_keys_do_not_rotate()
    {
        using var portal = await Portal.StartAsync();
        var code = await portal.CodeAsync();
        using var signer = Signer.Es256();
        portal.Change(client => client with
        {
            AuthenticationMethods = [ClientAuthenticationMethods.PrivateKeyJwt],
            Credentials = [signer.Credential(portal.Hub)],
        });
        var uses = 0;
        var token = (await SendAsync(("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Portal.Callback), ("code_verifier", Portal.Verifier)))
            .Text("refresh_token");
        for (var turn = 0; turn < 2; turn++)
        {
            var answer = await SendAsync(("grant_type", "refresh_token"), ("refresh_token", token));
            answer.Status.ShouldBe(200);
            answer.Json.TryGetProperty("refresh_token", out _).ShouldBeFalse();
        }
        Task<Answer> SendAsync(params (string, string)[] parameters) => portal.Hub.SendAsync(
            null,
            [
                ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                ("client_assertion", signer.Assertion(portal.Hub, claims: claims => claims["jti"] = $"assertion-{++uses}")),
                .. parameters,
            ]);
    }

    [Fact]
    public async Task Refresh_tokens_that_are_bound_to_a_key_do_not_rotate_and_need_it()
    {
        using var portal = await Portal.StartAsync();
        var (prover, stranger) = (new Prover(portal.Hub), new Prover(portal.Hub));
        var nonce = await NonceAsync(portal, prover);
        var code = await portal.CodeAsync();
        var token = (await SendAsync(
            prover, ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Portal.Callback), ("code_verifier", Portal.Verifier)))
            .Text("refresh_token");
        for (var turn = 0; turn < 2; turn++)
        {
            var answer = await SendAsync(prover, ("grant_type", "refresh_token"), ("refresh_token", token));
            answer.Text("token_type").ShouldBe("DPoP");
            answer.Json.TryGetProperty("refresh_token", out _).ShouldBeFalse();
        }
        (await SendAsync(stranger, ("grant_type", "refresh_token"), ("refresh_token", token))).Text("error").ShouldBe("invalid_grant");
        (await portal.RefreshAsync(token)).Text("error").ShouldBe("invalid_grant");
        Task<Answer> SendAsync(Prover key, params (string, string)[] parameters) =>
            portal.SendAsync(parameters, [], [key.Proof("POST", portal.Hub.Issuer.TokenEndpoint, nonce)]);
    }

    [Theory]
    [InlineData("refresh_token", "", "invalid_request", "The parameter refresh_token is missing.")]
    [InlineData("refresh_token", "nonsense", "invalid_grant", TokenUnknown)]
    [InlineData("scope", "identity-card:read", "invalid_scope", "A scope that is asked for is not one that the citizen authorized.")]
    [InlineData("scope", " ", "invalid_scope", "The parameter scope is not a list of scopes with one space between them.")]
    [InlineData("authorization_details", """[{"type":"citizen-data","citizen":{"nationalId":"1"}}]""", "invalid_authorization_details", "With this grant the citizen is the one who logged in, and no other can be named.")]
    public async Task Refuses_another_refreshing(string name, string value, string error, string description)
    {
        using var portal = await Portal.StartAsync();
        var token = (await portal.RedeemAsync(await portal.CodeAsync())).Text("refresh_token");
        (await portal.RefreshAsync(token, (name, value))).ShouldRefuse(error, description);
    }

    [Fact]
    public async Task Scopes_are_never_wider_than_authorized_nor_than_granted_by_now()
    {
        using var portal = await Portal.StartAsync();
        var first = await portal.RedeemAsync(await portal.CodeAsync(("scope", "profile:read welfare:read")), ("scope", "profile:read"));
        first.ShouldIssue("profile:read");
        var second = await portal.RefreshAsync(first.Text("refresh_token"), ("scope", "welfare:read"));
        second.ShouldIssue("welfare:read");
        portal.Change(client => client with { Scopes = ScopeSet.Of("identity-card:read", "profile:read") });
        var third = await portal.RefreshAsync(second.Text("refresh_token"));
        third.ShouldIssue("profile:read");
        portal.Change(client => client with { Scopes = ScopeSet.Of("identity-card:read") });
        (await portal.RefreshAsync(third.Text("refresh_token")))
            .ShouldRefuse("invalid_scope", "No scope that the citizen authorized is granted to this client any more.");
    }

    [Fact]
    public async Task A_purpose_that_is_not_registered_any_more_opens_nothing()
    {
        using var portal = await Portal.StartAsync();
        var token = (await portal.RedeemAsync(await portal.CodeAsync())).Text("refresh_token");
        portal.Change(client => client with { Purposes = ["another"] });
        (await portal.RefreshAsync(token))
            .ShouldRefuse("invalid_grant", "The purpose that the citizen authorized is not registered for this client any more.");
    }

    [Fact]
    public async Task Rotation_does_not_lengthen_what_the_citizen_authorized()
    {
        using var portal = await Portal.StartAsync();
        portal.Hub.Options.AuthorizationLifetime = TimeSpan.FromMinutes(20);
        var token = (await portal.RedeemAsync(await portal.CodeAsync())).Text("refresh_token");
        portal.Hub.Clock.Now += TimeSpan.FromMinutes(19);
        token = (await portal.RefreshAsync(token)).Text("refresh_token");
        portal.Hub.Clock.Now += TimeSpan.FromMinutes(1);
        (await portal.RefreshAsync(token)).ShouldRefuse("invalid_grant", TokenUnknown);
    }

    [Fact]
    public async Task A_refresh_token_that_is_taken_back_ends_its_access_tokens_too()
    {
        using var portal = await Portal.StartAsync();
        var answer = await portal.RedeemAsync(await portal.CodeAsync());
        var revoke = Hub.Request(Hub.Basic(Hub.ClientId, portal.Hub.Secret), ("token", answer.Text("refresh_token")));
        (await portal.Hub.Server.Revocation.HandleAsync(revoke, default)).Status.ShouldBe(200);
        (await IsLetInAsync(portal, answer)).ShouldBeFalse();
        (await portal.RefreshAsync(answer.Text("refresh_token"))).ShouldRefuse("invalid_grant", TokenUnknown);
        var look = Hub.Request(Hub.Basic(Hub.ClientId, portal.Hub.Secret), ("token", answer.Text("access_token")));
        System.Text.Encoding.UTF8.GetString((await portal.Hub.Server.Introspection.HandleAsync(look, default)).Json.Span).ShouldBe("""{"active":false}""");
    }

    private static async Task<bool> IsLetInAsync(Portal portal, Answer answer)
    {
        var resource = portal.Hub.Resource();
        return (await resource.JudgeAsync(new($"Bearer {answer.Text("access_token")}", "POST", portal.Hub.Issuer.Audience), default)).IsValid;
    }

    private static async Task<string> NonceAsync(Portal portal, Prover prover) => (await portal.SendAsync(
        [("grant_type", "refresh_token"), ("refresh_token", "x")], [], [prover.Proof("POST", portal.Hub.Issuer.TokenEndpoint, null)]))
        .Headers["DPoP-Nonce"].Single();
}
