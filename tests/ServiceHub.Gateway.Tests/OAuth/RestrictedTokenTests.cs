using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.OAuth;

[Collection(OneHub.Name)]
public sealed class RestrictedTokenTests(SharedHub shared)
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { id identityCard { number } } }";

    private readonly HubUnderTest _hub = shared.Hub;

    [Fact]
    public async Task A_token_for_one_citizen_opens_that_one_and_no_other()
    {
        var ordinary = _hub.NationalId("ordinary");
        var other = _hub.Personas.EnumerateArray()
            .Where(persona => persona.TryGetProperty("nationalId", out _)).Select(persona => persona.Text("nationalId")).First(id => id != ordinary);
        using var granted = await RequestAsync(ordinary);
        var answer = await granted.Content.ReadFromJsonAsync<JsonElement>();
        answer.GetRawText().ShouldNotContain(ordinary);
        var token = answer.Text("access_token")!;
        var own = (await AskAsync(token, ordinary)).At("data", "citizen");
        own.Text("identityCard", "number").ShouldBe(ordinary);
        own.Text("id").ShouldBe(answer.GetProperty("authorization_details")[0].Text("citizen", "id"));
        (await AskAsync(token, other!)).At("data", "citizen").ValueKind.ShouldBe(JsonValueKind.Null);
        (await AskAsync(await _hub.TokenAsync(), other!)).At("data", "citizen").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task An_unknown_citizen_is_refused_without_repeating_whom_was_asked_for()
    {
        using var refused = await RequestAsync("0000000000000");
        var answer = await refused.Content.ReadFromJsonAsync<JsonElement>();
        (answer.Text("error"), answer.Text("error_description")).ShouldBe(("invalid_authorization_details", "The hub knows no such citizen."));
    }

    private Task<HttpResponseMessage> RequestAsync(string nationalId)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/oauth/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["authorization_details"] = JsonSerializer.Serialize(new[] { new { type = "citizen-data", citizen = new { nationalId } } }),
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"partner:{_hub.Secret("partner")}")));
        return _hub.Http.SendAsync(request);
    }

    private async Task<JsonElement> AskAsync(string token, string nationalId)
    {
        using var answer = await _hub.SendAsync(token, JsonContent.Create(new { query = Query, variables = new { by = new { nationalId } } }));
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
