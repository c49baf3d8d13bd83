using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.OAuth;

[Collection(OneHub.Name)]
public sealed class TokenEndpointTests(SharedHub shared)
{
    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task The_metadata_leads_to_every_address()
    {
        var metadata = await _hub.Http.GetFromJsonAsync<JsonElement>("/.well-known/oauth-authorization-server");
        var issuer = _hub.Http.BaseAddress!.ToString().TrimEnd('/');
        metadata.Text("issuer").ShouldBe(issuer);
        metadata.Text("token_endpoint").ShouldBe($"{issuer}/oauth/token");
        var keys = await _hub.Http.GetFromJsonAsync<JsonElement>(metadata.Text("jwks_uri"));
        keys.At("keys").GetArrayLength().ShouldBe(1);
        keys.At("keys", "0").TryGetProperty("d", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_client_look_the_same()
    {
        using var wrong = await _hub.RequestTokenAsync("partner", "wrong");
        using var unknown = await _hub.RequestTokenAsync("nobody", "wrong");
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await wrong.Content.ReadAsStringAsync()).ShouldBe(await unknown.Content.ReadAsStringAsync());
        wrong.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Basic");
    }

    [Fact]
    public async Task A_scope_that_was_not_granted_is_refused_by_name()
    {
        using var answer = await _hub.RequestTokenAsync("partner-narrow", _hub.Secret("partner-narrow"), "welfare:read");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = await answer.Content.ReadFromJsonAsync<JsonElement>();
        error.Text("error").ShouldBe("invalid_scope");
        error.Text("error_description").ShouldNotBeNull().ShouldContain("welfare:read");
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_refused()
    {
        using var answer = await _hub.Http.PostAsJsonAsync("/oauth/token", new { grant_type = "client_credentials" });
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("error").ShouldBe("invalid_request");
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused()
    {
        var parameters = Enumerable.Range(0, 400).Select(number => KeyValuePair.Create($"p{number}", new string('a', 60_000)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = new FormUrlEncodedContent(parameters) };
        // The hub answers without reading; a client that sends all the same finds the connection closed.
        request.Headers.ExpectContinue = true;
        using var answer = await _hub.Http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("error").ShouldBe("invalid_request");
    }

    [Fact]
    public async Task An_answer_is_never_cached()
    {
        using var answer = await _hub.RequestTokenAsync("partner", _hub.Secret("partner"));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
