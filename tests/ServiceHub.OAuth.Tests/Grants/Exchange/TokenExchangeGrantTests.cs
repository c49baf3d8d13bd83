using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Grants.Exchange;

public class TokenExchangeGrantTests
{
    private const string AccessTokenType = "urn:ietf:params:oauth:token-type:access_token";

    [Fact]
    public async Task Gives_the_portal_a_token_of_its_citizen_alone()
    {
        using var login = await NationalLogin.StartAsync();
        var answer = await login.ExchangeAsync(login.Token(), ("requested_token_type", AccessTokenType), ("audience", login.Hub.Issuer.Audience));
        answer.ShouldIssue("profile:read welfare:read");
        answer.Text("issued_token_type").ShouldBe(AccessTokenType);
        answer.Text("token_type").ShouldBe("Bearer");
        answer.Json.TryGetProperty("refresh_token", out _).ShouldBeFalse();
        answer.Log.ToString().ShouldNotContain(NationalLogin.NationalId);
        var principal = (await login.Hub.JudgeAsync(answer.Text("access_token"))).Principal!;
        (principal.Subject, principal.CitizenId).ShouldBe((NationalLogin.CitizenId, NationalLogin.CitizenId));
        principal.Actor.ShouldBe(new(Hub.ClientId));
        principal.ClientId.ShouldBe(Hub.ClientId);
    }

    [Fact]
    public async Task Does_not_offer_the_grant_where_no_login_is_trusted()
    {
        var hub = await Hub.StartAsync();
        hub.Server.Token.GrantTypes.ShouldNotContain(GrantTypes.TokenExchange);
        (await hub.SendAsync(null, ("grant_type", GrantTypes.TokenExchange))).Text("error").ShouldBe("unsupported_grant_type");
    }

    [Fact]
    public async Task A_citizen_whom_the_hub_does_not_know_is_an_invalid_grant()
    {
        using var login = await NationalLogin.StartAsync();
        (await login.ExchangeAsync(login.Token(claims: claims => claims["national_id"] = "1101700230713")))
            .ShouldRefuse("invalid_grant", "The hub does not know the citizen who logged in.");
    }

    [Fact]
    public async Task The_id_is_that_of_the_portals_own_organisation()
    {
        using var login = await NationalLogin.StartAsync();
        var client = await login.Hub.Clients.FindAsync(Hub.ClientId, default);
        login.Hub.Clients.Put(client! with { Organisation = "0192:111111111" });
        login.Hub.Citizens.Add(NationalLogin.NationalId, "0192:111111111", "other-pairwise");
        var answer = await login.ExchangeAsync(login.Token());
        (await login.Hub.JudgeAsync(answer.Text("access_token"))).Principal!.Subject.ShouldBe("other-pairwise");
    }

    [Theory]
    [InlineData("subject_token", "", "invalid_request", "The parameter subject_token is missing.")]
    [InlineData("subject_token_type", "", "invalid_request", "The parameter subject_token_type is missing.")]
    [InlineData("subject_token_type", "urn:ietf:params:oauth:token-type:saml2", "invalid_request", "The subject_token_type is not that of an ID token, an access token or a JWT.")]
    [InlineData("requested_token_type", "urn:ietf:params:oauth:token-type:refresh_token", "invalid_request", "The requested_token_type is not urn:ietf:params:oauth:token-type:access_token.")]
    [InlineData("audience", "https://elsewhere.example", "invalid_target", "The audience is not this hub's.")]
    [InlineData("resource", "https://elsewhere.example", "invalid_target", "The resource is not this hub's.")]
    [InlineData("actor_token", "x", "invalid_request", "With this grant the client itself acts, and no actor_token is taken.")]
    [InlineData("scope", "identity-card:read", "invalid_scope", "The scope identity-card:read is not granted to this client.")]
    [InlineData("authorization_details", """[{"type":"citizen-data","citizen":{"nationalId":"1"}}]""", "invalid_authorization_details", "With this grant the citizen is the one who logged in, and no other can be named.")]
    public async Task Refuses_another_request(string name, string value, string error, string description)
    {
        using var login = await NationalLogin.StartAsync();
        (await login.ExchangeAsync(login.Token(), (name, value))).ShouldRefuse(error, description);
    }

    [Fact]
    public async Task Every_audience_is_the_hub()
    {
        using var login = await NationalLogin.StartAsync();
        var hub = ("audience", login.Hub.Issuer.Audience);
        (await login.ExchangeAsync(login.Token(), hub, hub)).Status.ShouldBe(200);
        (await login.ExchangeAsync(login.Token(), hub, ("audience", "https://elsewhere.example"))).ShouldRefuse("invalid_target", "The audience is not this hub's.");
    }

    [Fact]
    public async Task Scopes_are_no_wider_than_the_subject_tokens()
    {
        using var login = await NationalLogin.StartAsync(issuer =>
        {
            issuer.ScopeMap["basic"] = "profile:read";
            issuer.ScopeMap["all"] = "identity-card:read profile:read welfare:read";
        });
        (await login.ExchangeAsync(With("basic"))).ShouldIssue("profile:read");
        (await login.ExchangeAsync(With("all openid"))).ShouldIssue("profile:read welfare:read");
        (await login.ExchangeAsync(With("basic"), ("scope", "welfare:read")))
            .ShouldRefuse("invalid_scope", "The scope welfare:read is not one that the subject token opens.");
        (await login.ExchangeAsync(With("openid"))).ShouldRefuse("invalid_scope", "The subject token opens no scope that is granted to this client.");
        (await login.ExchangeAsync(login.Token())).ShouldIssue("profile:read welfare:read");
        string With(string scope) => login.Token(claims: claims => claims["scope"] = scope);
    }

    [Fact]
    public async Task Is_allowed_to_registered_clients_only()
    {
        using var login = await NationalLogin.StartAsync();
        login.Hub.Clients.Put(login.Hub.Client with { Scopes = ScopeSet.Of("profile:read") });
        (await login.ExchangeAsync(login.Token())).Text("error").ShouldBe("unauthorized_client");
    }
}
