using System.Text.Json;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authorization.Pushed;

public class PushedRequestEndpointTests
{
    private const string Thumbprint = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I";

    [Fact]
    public async Task Gives_an_address_for_one_use_within_a_minute()
    {
        using var portal = await Portal.StartAsync();
        var answer = await portal.PushAsync();
        answer.Status.ShouldBe(201);
        var json = JsonElement.Parse(answer.Json.Span);
        json.GetProperty("request_uri").GetString()!.ShouldMatch("^urn:ietf:params:oauth:request_uri:[A-Za-z0-9_-]{43}$");
        json.GetProperty("expires_in").GetInt64().ShouldBe(60);
        answer.Headers.ShouldContain(new KeyValuePair<string, string>("Cache-Control", "no-store"));
    }

    [Theory]
    [InlineData("response_type", "", "invalid_request", "The parameter response_type is missing.")]
    [InlineData("response_type", "token", "unsupported_response_type", "This server knows the response_type code only.")]
    [InlineData("response_type", "code id_token", "unsupported_response_type", "This server knows the response_type code only.")]
    [InlineData("response_mode", "fragment", "invalid_request", "This server knows the response_mode query only.")]
    [InlineData("redirect_uri", "", "invalid_request", "The parameter redirect_uri is missing.")]
    [InlineData("redirect_uri", "https://portal.example/back", "invalid_request", "The redirect_uri is not registered for this client, letter for letter.")]
    [InlineData("redirect_uri", "https://PORTAL.example/back?tenant=1", "invalid_request", "The redirect_uri is not registered for this client, letter for letter.")]
    [InlineData("redirect_uri", "https://portal.example/back?tenant=1&x", "invalid_request", "The redirect_uri is not registered for this client, letter for letter.")]
    [InlineData("code_challenge", "", "invalid_request", "The parameter code_challenge is missing.")]
    [InlineData("code_challenge", "short", "invalid_request", "The code_challenge is not a SHA-256 hash in base64url.")]
    [InlineData("code_challenge_method", "", "invalid_request", "The code_challenge_method is not S256.")]
    [InlineData("code_challenge_method", "plain", "invalid_request", "The code_challenge_method is not S256.")]
    [InlineData("state", "ก", "invalid_request", "The state is longer than 512 characters, or not printable ASCII.")]
    [InlineData("request", "e30.e30.AA", "request_not_supported", "This server takes no request objects; push the parameters themselves.")]
    [InlineData("request_uri", "https://portal.example/request", "invalid_request", "The parameter request_uri cannot be pushed.")]
    [InlineData("scope", "identity-card:read", "invalid_scope", "The scope identity-card:read is not granted to this client.")]
    [InlineData("resource", "https://elsewhere.example", "invalid_target", "The resource is not this hub's.")]
    [InlineData("authorization_details", """[{"type":"citizen-data","purpose":"curiosity"}]""", "invalid_authorization_details", "The purpose of the authorization detail is not registered for this client.")]
    [InlineData("authorization_details", """[{"type":"citizen-data","citizen":{"nationalId":"1"}}]""", "invalid_authorization_details", "With this grant the citizen is the one who logged in, and no other can be named.")]
    [InlineData("dpop_jkt", "short", "invalid_request", "The dpop_jkt is not a SHA-256 thumbprint in base64url.")]
    public async Task Refuses_another_request(string name, string value, string error, string description)
    {
        using var portal = await Portal.StartAsync();
        Answer.Of(await portal.PushAsync(null, (name, value))).ShouldRefuse(error, description);
    }

    [Fact]
    public async Task Refuses_clients_that_are_not_registered_for_it_or_unknown()
    {
        using var portal = await Portal.StartAsync(client => client with { GrantTypes = [GrantTypes.ClientCredentials] });
        Answer.Of(await portal.PushAsync()).ShouldRefuse("unauthorized_client", "This client may not send citizens to the authorization endpoint.");
        Answer.Of(await portal.Hub.Server.PushedRequests!.HandleAsync(Hub.Request(null), default))
            .ShouldRefuse("invalid_client", "The request holds no client authentication.", 401);
    }

    [Fact]
    public async Task The_key_that_is_named_is_the_one_that_is_proven()
    {
        using var portal = await Portal.StartAsync();
        var prover = new Prover(portal.Hub);
        var nonce = (await portal.PushAsync([Proof(null)])).Headers.Single(header => header.Key == "DPoP-Nonce").Value;
        (await portal.PushAsync([Proof(nonce)], ("dpop_jkt", prover.Thumbprint))).Status.ShouldBe(201);
        Answer.Of(await portal.PushAsync([Proof(nonce)], ("dpop_jkt", Thumbprint)))
            .ShouldRefuse("invalid_request", "The dpop_jkt is not the key of the DPoP proof.");
        string Proof(string? withNonce) => prover.Proof("POST", "http://127.0.0.1:8080/oauth/par", withNonce);
    }

    [Fact]
    public async Task Is_not_offered_where_no_login_is_configured_for_the_hub()
    {
        using var login = await NationalLogin.StartAsync();
        login.Hub.Server.PushedRequests.ShouldBeNull();
        login.Hub.Server.Authorization.ShouldBeNull();
        login.Hub.Server.Token.GrantTypes.ShouldBe([GrantTypes.ClientCredentials, GrantTypes.TokenExchange]);
    }
}
