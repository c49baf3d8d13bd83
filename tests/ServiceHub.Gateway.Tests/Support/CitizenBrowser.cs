using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.OAuth;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>A citizen's browser, on the way from a portal through the hub to a national login and back.</summary>
/// <param name="hub">The hub.</param>
/// <param name="clientId">The portal.</param>
/// <param name="secret">The portal's secret.</param>
internal sealed class CitizenBrowser(HubUnderTest hub, string clientId, string secret) : IDisposable
{
    private const string Callback = "https://portal.example/back";
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private const string CookieName = "__Host-servicehub-login";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = hub.Http.BaseAddress };
    private string _cookie = "";
    private string _handle = "";

    /// <summary>Lets a client send citizens to the hub.</summary>
    public static async Task RegisterAsync(HubUnderTest hub, string clientId)
    {
        var clients = hub.Services.GetRequiredService<ClientStore>();
        var client = (await clients.FindAsync(clientId, default))!;
        await clients.SaveAsync([client with { GrantTypes = [.. client.GrantTypes, GrantTypes.AuthorizationCode], RedirectUris = [new Uri(Callback)] }], default);
        await hub.LearnAsync(clientId, known => known.RedirectUris.Count > 0);
    }

    /// <summary>The way to the hub's page.</summary>
    /// <returns>The page, in Thai.</returns>
    public async Task<string> PageAsync(string purpose)
    {
        var pushed = await PostAsync(
            "/oauth/par",
            ("response_type", "code"), ("redirect_uri", Callback), ("code_challenge", Challenge), ("code_challenge_method", "S256"),
            ("authorization_details", $$"""[{"type":"citizen-data","purpose":"{{purpose}}"}]"""));
        using var started = await _http.GetAsync($"/oauth/authorize?client_id={clientId}&request_uri={Uri.EscapeDataString(pushed.Text("request_uri")!)}");
        _cookie = started.Headers.GetValues("Set-Cookie").Single().Split(';')[0].Split('=')[1];
        using var atLogin = await _http.GetAsync(started.Headers.Location);
        using var page = await SendAsync(HttpMethod.Get, atLogin.Headers.Location!);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync();
        _handle = Regex.Match(html, "name=\"consent\" value=\"([^\"]+)\"").Groups[1].Value;
        return html;
    }

    public Task<HttpResponseMessage> DecideAsync(string decision) => SendAsync(
        HttpMethod.Post, new("/oauth/consent", UriKind.Relative), new FormUrlEncodedContent([new("consent", _handle), new("decision", decision)]));

    /// <summary>The citizen allows it, and the portal redeems the code.</summary>
    /// <returns>The access token.</returns>
    public async Task<string> AllowAsync()
    {
        using var decided = await DecideAsync("allow");
        decided.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var code = Regex.Match(decided.Headers.Location!.Query, "[?&]code=([^&]+)").Groups[1].Value;
        var tokens = await PostAsync("/oauth/token", ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback), ("code_verifier", Verifier));
        return tokens.Text("access_token")!;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, Uri address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("Cookie", $"{CookieName}={_cookie}");
        return await _http.SendAsync(request);
    }

    private async Task<JsonElement> PostAsync(string path, params (string Name, string Value)[] parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{clientId}:{secret}")));
        using var answer = await _http.SendAsync(request);
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        answer.IsSuccessStatusCode.ShouldBeTrue(json.GetRawText());
        return json;
    }
}
