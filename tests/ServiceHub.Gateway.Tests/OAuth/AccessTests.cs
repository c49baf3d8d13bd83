using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.OAuth;

[Collection(OneHub.Name)]
public sealed class AccessTests(SharedHub shared)
{
    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task A_request_without_a_token_is_told_the_scheme_and_no_error()
    {
        using var answer = await AskAsync(null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Challenge(answer).ShouldStartWith("Bearer realm=\"ServiceHub\", resource_metadata=\"");
        Challenge(answer).ShouldNotContain("error");
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).Errors().Single().Code().ShouldBe("UNAUTHENTICATED");
    }

    [Fact]
    public async Task The_forged_tokens_below_would_pass_if_they_were_not_forged()
    {
        using var forge = await TokenForge.OpenAsync(_hub);
        using var answer = await AskAsync(forge.Signed());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_expired_token_is_refused_with_its_age()
    {
        using var forge = await TokenForge.OpenAsync(_hub);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        (forge.Claims["iat"], forge.Claims["exp"]) = (now - 700, now - 100);
        await ShouldBeRefusedAsync(forge.Signed(), "expired");
    }

    [Fact]
    public async Task A_token_signed_by_a_stranger_is_refused()
    {
        using var forge = await TokenForge.OpenAsync(_hub);
        await ShouldBeRefusedAsync(forge.SignedByAStranger(), "signature");
    }

    [Fact]
    public async Task A_token_with_alg_none_is_refused()
    {
        using var forge = await TokenForge.OpenAsync(_hub);
        forge.Header["alg"] = "none";
        await ShouldBeRefusedAsync(forge.Unsigned(), "three");
        await ShouldBeRefusedAsync($"{forge.Unsigned()}AAAA", "ES256");
    }

    [Theory]
    [InlineData("aud", "https://elsewhere.example/graphql")]
    [InlineData("iss", "https://elsewhere.example")]
    public async Task A_token_for_or_of_somebody_else_is_refused(string claim, string value)
    {
        using var forge = await TokenForge.OpenAsync(_hub);
        forge.Claims[claim] = value;
        await ShouldBeRefusedAsync(forge.Signed(), "access token");
    }

    [Fact]
    public async Task An_id_token_is_no_access_token()
    {
        using var forge = await TokenForge.OpenAsync(_hub);
        forge.Header["typ"] = "JWT";
        await ShouldBeRefusedAsync(forge.Signed(), "at+jwt");
    }

    [Fact]
    public async Task Text_that_is_no_token_is_refused() => await ShouldBeRefusedAsync("non.sense", "three");

    [Fact]
    public async Task A_handle_that_was_not_given_is_refused() => await ShouldBeRefusedAsync("nonsense", "not one of this hub's");

    [Fact]
    public async Task A_field_without_its_scope_is_null_with_the_missing_right_and_the_others_stay()
    {
        var answer = await _hub.AskAsync(
            "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { number } socialSecurity { section } name { th } sources { agency status } } }",
            new { by = new { nationalId = _hub.NationalId("ordinary") } }, "partner-narrow");
        var citizen = answer.At("data", "citizen");
        citizen.Text("identityCard", "number").ShouldBe(_hub.NationalId("ordinary"));
        citizen.At("socialSecurity").ValueKind.ShouldBe(JsonValueKind.Null);
        citizen.Statuses().ShouldBe(new Dictionary<string, string> { ["identity-card"] = "OK", ["social-security"] = "DENIED" });
        answer.Errors().Select(error => (error.Code(), error.PathText(), error.Text("extensions", "scope")))
            .ShouldBe([("FORBIDDEN", "citizen/socialSecurity", "social-security:read"), ("FORBIDDEN", "citizen/name", "profile:read")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_token_can_be_asked_for_fewer_scopes_than_granted()
    {
        var answer = await _hub.AskAsync(
            "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { number } welfare { category } } }",
            new { by = new { nationalId = _hub.NationalId("ordinary") } }, scope: "welfare:read");
        answer.Errors().Single().PathText().ShouldBe("citizen/identityCard");
    }

    [Theory]
    [InlineData("application/json", """{"query":"{ __typename }","access_token":"TOKEN"}""")]
    [InlineData("application/x-www-form-urlencoded", "query=%7B__typename%7D&access_token=TOKEN")]
    public async Task A_token_is_taken_from_the_header_alone(string type, string body)
    {
        var token = await _hub.TokenAsync();
        using var content = new StringContent(body.Replace("TOKEN", token, StringComparison.Ordinal), System.Text.Encoding.UTF8, type);
        using var posted = await _hub.Http.PostAsync($"/graphql?access_token={token}", content);
        posted.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var read = await _hub.Http.GetAsync($"/graphql?query=%7B__typename%7D&access_token={token}");
        read.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Challenge(posted).ShouldNotContain("error");
    }

    private async Task ShouldBeRefusedAsync(string token, string cause)
    {
        using var answer = await AskAsync(token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        Challenge(answer).ShouldStartWith("Bearer realm=\"ServiceHub\", resource_metadata=\"");
        Challenge(answer).ShouldContain("error=\"invalid_token\", error_description=\"");
        Challenge(answer).ShouldContain(cause);
    }

    private Task<HttpResponseMessage> AskAsync(string? token) => _hub.SendAsync(token, JsonContent.Create(new { query = "{ __typename }" }));

    private static string Challenge(HttpResponseMessage answer) => string.Join(", ", answer.Headers.GetValues("WWW-Authenticate"));
}
