using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>A national login over HTTP (OpenID Connect Core §3.1), at which one citizen is always logged in.</summary>
internal sealed class LoginServer : IAsyncDisposable
{
    public const string ClientId = "hub";
    public const string ClientSecret = "a secret of the hub";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, IQueryCollection> _codes = new();
    private readonly WebApplication _app;

    private LoginServer(WebApplication app) => _app = app;

    public string Issuer => _app.Urls.First();

    /// <summary>Who is logged in.</summary>
    public string NationalId { get; set; } = "";

    /// <summary>The settings by which a hub trusts it.</summary>
    public string[] Settings =>
    [
        $"--OAuth:Issuers:0:Issuer={Issuer}", "--OAuth:Issuers:0:NationalIdClaim=national_id", "--OAuth:Issuers:0:AssuranceLevels:0=ial2.3",
        $"--OAuth:Issuers:0:Login:ClientId={ClientId}", $"--OAuth:Issuers:0:Login:ClientSecret={ClientSecret}",
        "--OAuth:Fetching:AllowHttp=true", "--OAuth:Fetching:AllowPrivateAddresses=true",
    ];

    public static async Task<LoginServer> StartAsync()
    {
        var app = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]).Build();
        var server = new LoginServer(app);
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(server.Metadata()));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { server.Jwk() } }));
        app.MapGet("/authorize", (HttpRequest request) => server.Authorize(request.Query));
        app.MapPost("/token", async (HttpRequest request) => server.Token(await request.ReadFormAsync(), request.Headers.Authorization.ToString()));
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private Dictionary<string, object> Metadata() => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"{Issuer}/keys",
        ["authorization_endpoint"] = $"{Issuer}/authorize",
        ["token_endpoint"] = $"{Issuer}/token",
        ["authorization_response_iss_parameter_supported"] = true,
    };

    private Dictionary<string, string> Jwk()
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return new()
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "login-key",
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        };
    }

    private IResult Authorize(IQueryCollection query)
    {
        var code = Guid.CreateVersion7().ToString();
        _codes[code] = query;
        return Results.Redirect($"{query["redirect_uri"]}?code={code}&state={query["state"]}&iss={Uri.EscapeDataString(Issuer)}");
    }

    private IResult Token(IFormCollection form, string authorization)
    {
        var credentials = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{ClientId}:{Uri.EscapeDataString(ClientSecret)}"));
        if (authorization != $"Basic {credentials}"
            || !_codes.TryRemove(form["code"].ToString(), out var query)
            || form["redirect_uri"] != query["redirect_uri"]
            || Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != query["code_challenge"])
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }
        return Results.Json(new { token_type = "Bearer", access_token = "x", id_token = IdToken(query["nonce"].ToString()) });
    }

    private string IdToken(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["sub"] = "a-subject",
            ["aud"] = ClientId,
            ["exp"] = now + 300,
            ["iat"] = now,
            ["auth_time"] = now,
            ["acr"] = "ial2.3",
            ["nonce"] = nonce,
            ["national_id"] = NationalId,
        };
        var input = $"{Encode(new { alg = "ES256", kid = "login-key", typ = "JWT" })}.{Encode(claims)}";
        return $"{input}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256))}";
    }

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
