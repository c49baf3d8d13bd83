using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Authorization.Browser;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Issuers;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>A portal that sends its citizen by the hub to the national login, and the citizen's browser, one step at a time.</summary>
internal sealed class Portal : IDisposable
{
    public const string Callback = "https://portal.example/back?tenant=1";
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private Portal(NationalLogin login) => Login = login;

    public NationalLogin Login { get; }

    public Hub Hub => Login.Hub;

    public Client Client { get; private set; } = null!;

    public AuthorizationEndpoint Endpoint => Hub.Server.Authorization!;

    /// <summary>The browser's cookie.</summary>
    public string? Cookie { get; set; }

    public string? Languages { get; set; }

    public static async Task<Portal> StartAsync(Func<Client, Client>? change = null, Action<IssuerOptions>? configure = null)
    {
        var login = await NationalLogin.StartAsync(issuer =>
        {
            issuer.Login = new() { ClientId = "hub at login", ClientSecret = "a+secret" };
            configure?.Invoke(issuer);
        });
        var portal = new Portal(login);
        var client = login.Hub.Client with
        {
            Name = "City portal",
            Purpose = "Registers a change of address.",
            GrantTypes = [GrantTypes.AuthorizationCode, GrantTypes.RefreshToken],
            RedirectUris = [new Uri(Callback)],
            Purposes = ["address-change"],
        };
        portal.Change(_ => change?.Invoke(client) ?? client);
        return portal;
    }

    public void Change(Func<Client, Client> change)
    {
        Client = change(Client);
        Hub.Clients.Put(Client);
    }

    /// <summary>Pushes a right request, with parameters added to or in place of the usual; an empty one is left out.</summary>
    public async Task<OAuthResponse> PushAsync(IReadOnlyList<string>? proofs = null, params IEnumerable<(string Name, string Value)> parameters)
    {
        (string Name, string Value)[] usual =
        [
            ("response_type", "code"), ("redirect_uri", Callback), ("state", "a state"), ("code_challenge", Challenge), ("code_challenge_method", "S256"),
        ];
        return await Hub.Server.PushedRequests!.HandleAsync(Request(usual, parameters, proofs), CancellationToken.None);
    }

    public async Task<string> RequestUriAsync(params IEnumerable<(string Name, string Value)> parameters)
    {
        var answer = await PushAsync(null, parameters);
        answer.Status.ShouldBe(201);
        return JsonElement.Parse(answer.Json.Span).GetProperty("request_uri").GetString()!;
    }

    public async Task<BrowserAnswer> StartAsync(string requestUri, string clientId = Hub.ClientId)
    {
        var answer = await Endpoint.StartAsync(Browser(("client_id", clientId), ("request_uri", requestUri)), CancellationToken.None);
        Cookie = answer.Binding ?? Cookie;
        return answer;
    }

    /// <summary>The citizen logs in; their browser comes back with these parameters beside the state.</summary>
    public async Task<BrowserAnswer> ReturnAsync(Uri sentTo, Action<JsonObject>? claims = null, params (string Name, string Value)[] parameters)
    {
        var query = Query(sentTo);
        Hub.Forms.Answer = new JsonObject
        {
            ["id_token"] = Login.Token(claims: json =>
            {
                (json["aud"], json["nonce"]) = ("hub at login", query["nonce"]);
                claims?.Invoke(json);
            }),
        }.ToJsonString();
        return await BackAsync([("state", query["state"]), .. parameters is [] ? [("code", "their-code")] : parameters]);
    }

    public async Task<BrowserAnswer> BackAsync(params (string Name, string Value)[] parameters) =>
        await Endpoint.ReturnAsync(Browser(parameters), CancellationToken.None);

    public async Task<BrowserAnswer> DecideAsync(string handle, string decision) =>
        await Endpoint.DecideAsync(Browser(("consent", handle), ("decision", decision)), CancellationToken.None);

    /// <summary>The whole way to the page.</summary>
    public async Task<ConsentView> ConsentAsync(params IEnumerable<(string Name, string Value)> parameters)
    {
        var started = await StartAsync(await RequestUriAsync(parameters));
        return (await ReturnAsync(started.Redirect!)).Consent.ShouldNotBeNull();
    }

    /// <summary>The whole way to the code.</summary>
    public async Task<string> CodeAsync(params IEnumerable<(string Name, string Value)> parameters) =>
        Query((await DecideAsync((await ConsentAsync(parameters)).Handle, ConsentView.Allow)).Redirect!)["code"];

    public Task<Answer> RedeemAsync(string code, params IEnumerable<(string Name, string Value)> parameters) => SendAsync(
        [("grant_type", "authorization_code"), ("code", code), ("redirect_uri", Callback), ("code_verifier", Verifier)], parameters);

    public Task<Answer> RefreshAsync(string token, params IEnumerable<(string Name, string Value)> parameters) =>
        SendAsync([("grant_type", "refresh_token"), ("refresh_token", token)], parameters);

    public async Task<Answer> SendAsync(
        (string Name, string Value)[] usual, IEnumerable<(string Name, string Value)> parameters, IReadOnlyList<string>? proofs = null) =>
        Answer.Of(await Hub.Server.Token.HandleAsync(Request(usual, parameters, proofs), CancellationToken.None));

    public static Dictionary<string, string> Query(Uri address) => address.Query.TrimStart('?').Split('&')
        .Select(part => part.Split('=')).ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));

    public void Dispose() => Login.Dispose();

    public BrowserRequest Browser(params IEnumerable<(string Name, string Value)> parameters) =>
        new([.. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))], Cookie, Languages);

    private OAuthRequest Request(
        (string Name, string Value)[] usual, IEnumerable<(string Name, string Value)> parameters, IReadOnlyList<string>? proofs)
    {
        var given = parameters.ToList();
        return Hub.Request(
            Hub.Basic(Hub.ClientId, Hub.Secret),
            [.. usual.Where(parameter => given.TrueForAll(other => other.Name != parameter.Name)), .. given]) with
        { Proofs = proofs ?? [] };
    }
}
