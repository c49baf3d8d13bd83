using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Sandbox;

/// <summary>The sandbox's agencies made to misbehave, and what the hub then says.</summary>
public sealed class ControlTests : IAsyncLifetime
{
    private const string OfCards = "/sandbox/agencies/identity-card/fault";

    private HubUnderTest _hub = null!;

    public async Task InitializeAsync() => _hub = await HubUnderTest.StartAsync();

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    [Theory]
    [InlineData("FAILING", "UNAVAILABLE")]
    [InlineData("GARBLED", "MALFORMED")]
    [InlineData("CUT_OFF", "UNAVAILABLE")]
    [InlineData("THROTTLING", "TOO_BUSY")]
    [InlineData("DOWN", "UNAVAILABLE")]
    public async Task A_program_breaks_an_agency_and_mends_it(string kind, string cause)
    {
        using var broken = await _hub.Http.PutAsJsonAsync(OfCards, new { kind });
        (await broken.Content.ReadFromJsonAsync<JsonElement>()).Text("fault").ShouldBe(kind);

        (await AskAsync()).Errors().ShouldHaveSingleItem().Text("extensions", "cause").ShouldBe(cause);
        (await StateAsync()).Text("fault").ShouldBe(kind);

        using var mended = await _hub.Http.PutAsJsonAsync(OfCards, new { kind = "NONE" });
        (await AskAsync()).Errors().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_breaks_an_agency_by_the_pages_form()
    {
        using var page = await _hub.Http.GetAsync("/sandbox");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        (await page.Content.ReadAsStringAsync()).ShouldContain("Identity card registry: works");

        using var sent = await SendFormAsync("SLOW", "same-origin");

        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var state = await StateAsync();
        (state.Text("fault"), state.At("delayMs").GetInt32()).ShouldBe(("SLOW", 700));
    }

    [Fact]
    public async Task The_page_speaks_thai()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sandbox");
        request.Headers.AcceptLanguage.ParseAdd("th-TH, en;q=0.5");
        using var page = await _hub.Http.SendAsync(request);

        (await page.Content.ReadAsStringAsync()).ShouldContain("ทะเบียนบัตรประจำตัวประชาชน: ทำงานปกติ");
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    [InlineData(null)]
    public async Task A_page_of_another_origin_changes_nothing(string? site)
    {
        using var sent = await SendFormAsync("DOWN", site);

        sent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await StateAsync()).Text("fault").ShouldBe("NONE");
    }

    [Theory]
    [InlineData("/sandbox/agencies/nobody/fault", """{ "kind": "DOWN" }""", HttpStatusCode.NotFound, "welfare-register")]
    [InlineData(OfCards, """{ "kind": "ILL" }""", HttpStatusCode.BadRequest, "CUT_OFF")]
    [InlineData(OfCards, """{ "kind": "SLOW" }""", HttpStatusCode.BadRequest, "delayMs")]
    [InlineData(OfCards, """{ "kind": "SLOW", "delayMs": 300001 }""", HttpStatusCode.BadRequest, "300000")]
    [InlineData("/sandbox/agencies/welfare-register/fault", """{ "kind": "SLOW", "delayMs": 5 }""", HttpStatusCode.BadRequest, "GARBLED")]
    public async Task What_cannot_be_is_refused_with_what_can(string path, string body, HttpStatusCode status, string said)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await _hub.Http.PutAsync(path, content);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain(said);
    }

    private Task<JsonElement> AskAsync() => _hub.AskAsync(
        "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { status } } }", new { by = new { nationalId = _hub.NationalId("ordinary") } });

    private async Task<JsonElement> StateAsync() => (await _hub.Http.GetFromJsonAsync<JsonElement>("/sandbox/agencies")).EnumerateArray()
        .Single(agency => agency.Text("agency") == "identity-card");

    private async Task<HttpResponseMessage> SendFormAsync(string kind, string? site)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = _hub.Http.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, OfCards)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["kind"] = kind, ["delayMs"] = "700" }),
        };
        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }
        return await http.SendAsync(request);
    }
}
