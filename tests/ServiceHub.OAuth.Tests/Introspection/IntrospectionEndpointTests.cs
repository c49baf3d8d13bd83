using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Introspection;
using ServiceHub.OAuth.Stores;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Introspection;

public class IntrospectionEndpointTests
{
    [Theory]
    [InlineData(AccessTokenFormat.Jwt)]
    [InlineData(AccessTokenFormat.Opaque)]
    public async Task Tells_a_client_what_its_token_says(AccessTokenFormat format)
    {
        var hub = await Hub.StartAsync();
        var answer = await hub.IntrospectAsync(await hub.TokenAsync(format));
        var now = hub.Clock.Now.ToUnixTimeSeconds();
        var tokenId = answer.Text("jti");
        JsonNode.DeepEquals(JsonNode.Parse(answer.Json.GetRawText()), new JsonObject
        {
            ["active"] = true,
            ["token_type"] = "Bearer",
            ["exp"] = now + 600,
            ["scope"] = "profile:read welfare:read",
            ["client_id"] = Hub.ClientId,
            ["iat"] = now,
            ["sub"] = Hub.ClientId,
            ["aud"] = hub.Issuer.Audience,
            ["iss"] = hub.Issuer.Issuer,
            ["jti"] = tokenId,
            ["consumer"] = Hub.Organisation,
        }).ShouldBeTrue(answer.Json.GetRawText());
        answer.Log.TokenId.ShouldBe(tokenId);
    }

    [Fact]
    public async Task Tells_whom_a_token_is_bound_to_who_acts_and_for_what_but_no_name()
    {
        var hub = await Hub.StartAsync();
        var token = Forge.Token(hub, claims: claims =>
        {
            claims["supplier"] = "0192:974760673";
            claims["cnf"] = new JsonObject { ["jkt"] = "a-thumbprint" };
            claims["act"] = new JsonObject { ["sub"] = "officer-1", ["name"] = "Somsri Jaidee", ["office"] = "Chiang Mai", ["role"] = "clerk" };
            claims["authorization_details"] = new JsonArray(new JsonObject { ["type"] = "citizen-data", ["citizen"] = new JsonObject { ["id"] = "pairwise" } });
        });
        var answer = await hub.IntrospectAsync(token);
        answer.Text("token_type").ShouldBe("DPoP");
        answer.Text("supplier").ShouldBe("0192:974760673");
        answer.Json.GetProperty("cnf").GetRawText().ShouldBe("{\"jkt\":\"a-thumbprint\"}");
        answer.Json.GetProperty("act").GetRawText().ShouldBe("{\"sub\":\"officer-1\",\"office\":\"Chiang Mai\",\"role\":\"clerk\"}");
        answer.Json.GetProperty("authorization_details").GetRawText().ShouldBe("[{\"type\":\"citizen-data\",\"citizen\":{\"id\":\"pairwise\"}}]");
    }

    [Fact]
    public async Task Tells_of_a_refresh_token_what_is_of_use_and_no_more()
    {
        var hub = await Hub.StartAsync();
        var answer = await hub.IntrospectAsync(await hub.RefreshTokenAsync());
        answer.Json.GetRawText().ShouldBe(
            $$"""{"active":true,"exp":{{hub.Clock.Now.AddDays(1).ToUnixTimeSeconds()}},"scope":"profile:read","client_id":"partner","sub":"a-citizen"}""");
    }

    [Fact]
    public async Task A_token_of_another_client_is_as_good_as_none()
    {
        var hub = await Hub.StartAsync();
        hub.AddOther();
        ShouldBeInactive(await hub.IntrospectAsync(await hub.TokenAsync(), HeldTokenRequests.Other));
        ShouldBeInactive(await hub.IntrospectAsync(await hub.TokenAsync(AccessTokenFormat.Opaque), HeldTokenRequests.Other));
        ShouldBeInactive(await hub.IntrospectAsync(await hub.RefreshTokenAsync(), HeldTokenRequests.Other));
    }

    [Theory]
    [InlineData("access_token", "refresh_token")]
    [InlineData("refresh_token", "access_token")]
    [InlineData("refresh_token", "of another kind")]
    public async Task A_wrong_hint_does_no_harm(string kind, string hint)
    {
        var hub = await Hub.StartAsync();
        var token = kind == "access_token" ? await hub.TokenAsync() : await hub.RefreshTokenAsync();
        var request = Hub.Request(Hub.Basic(Hub.ClientId, hub.Secret), ("token", token), ("token_type_hint", hint));
        Answer.Of(await hub.Server.Introspection.HandleAsync(request, CancellationToken.None)).Json.GetProperty("active").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_resource_server_sees_every_token()
    {
        var hub = await Hub.StartAsync();
        hub.AddOther(IntrospectionEndpoint.Right);
        var token = await hub.TokenAsync(AccessTokenFormat.Opaque);
        (await hub.IntrospectAsync(token, HeldTokenRequests.Other)).Text("client_id").ShouldBe(Hub.ClientId);
    }

    [Fact]
    public async Task The_right_is_no_scope_to_ask_for()
    {
        var hub = await Hub.StartAsync();
        hub.Clients.Put(hub.Client with { Scopes = ServiceHub.OAuth.Scopes.ScopeSet.Of("profile:read", IntrospectionEndpoint.Right) });
        (await hub.AskAsync()).ShouldIssue("profile:read");
        (await hub.AskAsync(("scope", IntrospectionEndpoint.Right))).ShouldRefuse("invalid_scope", "This server does not know a scope that is asked for.");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData(" ")]
    public async Task What_is_no_token_is_not_active(string token) => ShouldBeInactive(await (await Hub.StartAsync()).IntrospectAsync(token));

    [Theory]
    [InlineData(AccessTokenFormat.Jwt)]
    [InlineData(AccessTokenFormat.Opaque)]
    public async Task An_expired_token_is_not_active_from_its_last_second_on(AccessTokenFormat format)
    {
        var hub = await Hub.StartAsync();
        var token = await hub.TokenAsync(format);
        hub.Clock.Now += TimeSpan.FromSeconds(599);
        (await hub.IntrospectAsync(token)).Json.GetProperty("active").GetBoolean().ShouldBeTrue();
        hub.Clock.Now += TimeSpan.FromSeconds(1);
        ShouldBeInactive(await hub.IntrospectAsync(token));
    }

    [Fact]
    public async Task A_token_that_a_stranger_signed_is_not_active()
    {
        var hub = await Hub.StartAsync();
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        ShouldBeInactive(await hub.IntrospectAsync(Forge.Token(hub, key: key)));
    }

    [Fact]
    public async Task A_token_is_not_active_once_its_credential_was_revoked()
    {
        var hub = await Hub.StartAsync();
        hub.AddOther(IntrospectionEndpoint.Right);
        var token = await hub.TokenAsync();
        hub.Clients.Put(hub.Client with { Credentials = [hub.Client.Credentials[0] with { Expires = hub.Clock.Now }] });
        (await hub.IntrospectAsync(token, HeldTokenRequests.Other)).Json.GetProperty("active").GetBoolean().ShouldBeTrue("it lives out its time");
        hub.Clients.Put(hub.Client with { Credentials = [hub.Client.Credentials[0] with { Revoked = hub.Clock.Now }] });
        ShouldBeInactive(await hub.IntrospectAsync(token, HeldTokenRequests.Other));
    }

    [Fact]
    public async Task A_token_is_not_active_once_its_client_was_stopped()
    {
        var hub = await Hub.StartAsync();
        hub.AddOther(IntrospectionEndpoint.Right);
        var token = await hub.TokenAsync();
        hub.Clients.Put(hub.Client with { State = ClientState.Suspended });
        ShouldBeInactive(await hub.IntrospectAsync(token, HeldTokenRequests.Other));
    }

    [Fact]
    public async Task A_used_refresh_token_is_not_active()
    {
        var hub = await Hub.StartAsync();
        var token = await hub.RefreshTokenAsync();
        await hub.Stores.Artifacts.UseAsync(ArtifactKind.RefreshToken, token, CancellationToken.None);
        ShouldBeInactive(await hub.IntrospectAsync(token));
    }

    [Fact]
    public async Task A_request_without_a_token_is_refused() =>
        (await (await Hub.StartAsync()).IntrospectAsync("")).ShouldRefuse("invalid_request", "The parameter token is missing.");

    [Fact]
    public async Task Who_does_not_authenticate_learns_nothing()
    {
        var hub = await Hub.StartAsync();
        var token = await hub.TokenAsync();
        Answer.Of(await hub.Server.Introspection.HandleAsync(Hub.Request(null, ("token", token)), CancellationToken.None))
            .ShouldRefuse("invalid_client", "The request holds no client authentication.", 401);
    }

    private static void ShouldBeInactive(Answer answer)
    {
        answer.Status.ShouldBe(200);
        answer.Json.GetRawText().ShouldBe("{\"active\":false}");
    }
}
