using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.OAuth;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Scopes;
using ServiceHub.OAuth.Stores.InMemory;

namespace ServiceHub.Gateway.Tests.OAuth;

/// <summary>A portal, a citizen's browser, the hub and a national login, over HTTP.</summary>
public sealed class CitizenLoginTests : IAsyncLifetime, IDisposable
{
    private const string Callback = "https://portal.example/back";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private readonly string _secret = ClientSecret.Generate();
    private LoginServer _login = null!;
    private HubUnderTest _hub = null!;
    private HttpClient? _browser;

    public async Task InitializeAsync()
    {
        _login = await LoginServer.StartAsync();
        _hub = await HubUnderTest.StartWithAsync(services => services.AddSingleton<IClientStore>(Clients), _login.Settings);
        _login.NationalId = _hub.NationalId("ordinary");
        _browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = _hub.Http.BaseAddress };
    }

    public async Task DisposeAsync()
    {
        await _hub.DisposeAsync();
        await _login.DisposeAsync();
    }

    public void Dispose() => _browser?.Dispose();

    [Fact]
    public async Task A_citizen_logs_in_consents_and_the_portal_sees_that_citizen_alone()
    {
        var (page, cookie) = await ConsentPageAsync();
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldContain("<html lang=\"th\">");
        html.ShouldContain("City &lt;portal&gt;");
        html.ShouldNotContain(_login.NationalId);
        html.ShouldNotContain("<script");
        html.ShouldNotContain("identity-card:read", customMessage: "the scope is told in words");
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Header(page, "Content-Security-Policy").ShouldMatch(
            "^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'; form-action 'self' https://portal.example; base-uri 'none'; frame-ancestors 'none'$");
        Header(page, "Referrer-Policy").ShouldBe("no-referrer");
        Header(page, "X-Frame-Options").ShouldBe("DENY");

        using var english = await DecideAsync(html, cookie, "en");
        (await english.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"en\">");
        using var decided = await DecideAsync(html, cookie, "allow");
        decided.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Header(decided, "Referrer-Policy").ShouldBe("no-referrer");
        decided.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var back = Query(decided.Headers.Location!);
        (back["state"], back["iss"]).ShouldBe(("a state", _hub.Http.BaseAddress!.ToString().TrimEnd('/')));

        var tokens = await PostAsync(
            "/oauth/token", ("grant_type", "authorization_code"), ("code", back["code"]), ("redirect_uri", Callback), ("code_verifier", Verifier));
        await ShouldOpenTheCitizenAloneAsync(tokens.Text("access_token")!);
        var again = await PostAsync("/oauth/token", ("grant_type", "refresh_token"), ("refresh_token", tokens.Text("refresh_token")!));
        await ShouldOpenTheCitizenAloneAsync(again.Text("access_token")!);
    }

    [Fact]
    public async Task A_forged_form_decides_nothing()
    {
        var (page, cookie) = await ConsentPageAsync();
        var html = await page.Content.ReadAsStringAsync();
        foreach (var other in (string?[])[null, new string('A', 43)])
        {
            using var forged = await DecideAsync(html, other, "allow");
            forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await forged.Content.ReadAsStringAsync()).ShouldContain("This login began in another browser");
        }
        using var denied = await DecideAsync(html, cookie, "deny");
        Query(denied.Headers.Location!)["error"].ShouldBe("access_denied");
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "consent=%00")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "consent=x")]
    [InlineData("application/x-www-form-urlencoded; charset=\"", "consent=x")]
    [InlineData("multipart/form-data", "consent=x")]
    [InlineData("multipart/form-data; boundary=x", "consent=x")]
    [InlineData("text/plain", "consent=x")]
    public async Task What_is_no_form_ends_on_a_page(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();
        using var answer = await SendAsync(HttpMethod.Post, new Uri("/oauth/consent", UriKind.Relative), cookie: null, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<section lang=\"en\">");
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_and_no_script()
    {
        using var started = await StartAsync();
        var cookie = Header(started, "Set-Cookie");
        cookie.ShouldStartWith("__Host-servicehub-login=");
        foreach (var attribute in (string[])["path=/", "secure", "samesite=lax", "httponly"])
        {
            cookie.ShouldContain(attribute);
        }
        cookie.ShouldNotContain("domain", Case.Insensitive);
    }

    [Fact]
    public async Task What_was_not_pushed_ends_on_a_page()
    {
        using var answer = await _browser!.GetAsync($"/oauth/authorize?client_id=portal&redirect_uri={Uri.EscapeDataString(Callback)}&response_type=code");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<section lang=\"en\">");
    }

    [Fact]
    public async Task With_the_database_down_the_citizen_reads_so_on_a_page()
    {
        _hub.LoseDatabase();
        using var answer = await _browser!.GetAsync("/oauth/authorize?client_id=portal&request_uri=urn:ietf:params:oauth:request_uri:x");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The hub cannot serve you at the moment.");
    }

    [Theory]
    [InlineData("GET", "/oauth/authorize")]
    [InlineData("OPTIONS", "/oauth/authorize")]
    [InlineData("OPTIONS", "/oauth/consent")]
    public async Task No_page_of_another_origin_reads_or_sends_a_citizens_way(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", "https://portal.example");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        using var answer = await _browser!.SendAsync(request);
        answer.Headers.ShouldNotContain(header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_pushed_request_is_a_posted_form()
    {
        using var read = await _browser!.GetAsync("/oauth/par");
        read.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        read.Content.Headers.Allow.ShouldContain("POST");
        using var json = await _browser!.PostAsJsonAsync("/oauth/par", new { });
        json.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        using var large = new FormUrlEncodedContent([new("state", new string('a', 70_000))]);
        using var refused = await _browser!.PostAsync("/oauth/par", large);
        refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private async Task<(HttpResponseMessage Page, string Cookie)> ConsentPageAsync()
    {
        using var started = await StartAsync();
        started.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var atLogin = await _browser!.GetAsync(started.Headers.Location);
        var cookie = Header(started, "Set-Cookie").Split(';')[0].Split('=')[1];
        var page = await SendAsync(HttpMethod.Get, atLogin.Headers.Location!, cookie);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (page, cookie);
    }

    private async Task<HttpResponseMessage> StartAsync()
    {
        var pushed = await PostAsync(
            "/oauth/par",
            ("response_type", "code"), ("redirect_uri", Callback), ("state", "a state"), ("code_challenge", Challenge), ("code_challenge_method", "S256"));
        return await _browser!.GetAsync($"/oauth/authorize?client_id=portal&request_uri={Uri.EscapeDataString(pushed.Text("request_uri")!)}");
    }

    private Task<HttpResponseMessage> DecideAsync(string html, string? cookie, string decision)
    {
        var handle = Regex.Match(html, "name=\"consent\" value=\"([^\"]+)\"").Groups[1].Value;
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["consent"] = handle, ["decision"] = decision });
        return SendAsync(HttpMethod.Post, new Uri("/oauth/consent", UriKind.Relative), cookie, form);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, string? cookie, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", $"__Host-servicehub-login={cookie}");
        }
        return _browser!.SendAsync(request);
    }

    private async Task<JsonElement> PostAsync(string path, params (string Name, string Value)[] parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"portal:{_secret}")));
        using var answer = await _browser!.SendAsync(request);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        answer.IsSuccessStatusCode.ShouldBeTrue(json.GetRawText());
        return json;
    }

    private async Task ShouldOpenTheCitizenAloneAsync(string token)
    {
        (await AskAsync(token, _login.NationalId)).Text("identityCard", "number").ShouldBe(_login.NationalId);
        var other = _hub.Personas.EnumerateArray().Where(persona => persona.TryGetProperty("nationalId", out _))
            .Select(persona => persona.Text("nationalId")!).First(id => id != _login.NationalId);
        (await AskAsync(token, other)).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private async Task<JsonElement> AskAsync(string token, string nationalId)
    {
        const string Document = "query ($by: CitizenLookup!) { citizen(by: $by) { identityCard { number } } }";
        using var answer = await _hub.SendAsync(token, JsonContent.Create(new { query = Document, variables = new { by = new { nationalId } } }));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).At("data", "citizen");
    }

    private InMemoryClientStore Clients(IServiceProvider services)
    {
        var store = new InMemoryClientStore();
        store.Put(new()
        {
            ClientId = "portal",
            Name = "City <portal>",
            Organisation = "0192:111111111",
            State = ClientState.Approved,
            GrantTypes = [GrantTypes.AuthorizationCode, GrantTypes.RefreshToken],
            RedirectUris = [new Uri(Callback)],
            Scopes = ScopeSet.Of("identity-card:read"),
            Credentials =
            [
                new ClientSecretCredential
                {
                    Id = "first",
                    Label = "for tests",
                    NotBefore = DateTimeOffset.UnixEpoch,
                    Hash = ClientSecret.Hash(_secret, services.GetRequiredService<ISecretHasher>()),
                },
            ],
        });
        return store;
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static Dictionary<string, string> Query(Uri address) => address.Query.TrimStart('?').Split('&')
        .Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
}
