using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Issuers;

namespace ServiceHub.OAuth.Tests.Support;

/// <summary>A national login that the hub trusts, and its tokens, of which one thing at a time can be wrong.</summary>
internal sealed class NationalLogin : IDisposable
{
    public const string Issuer = "https://login.example";
    public const string PortalId = "portal-at-login";
    public const string NationalId = "1101700230705";
    public const string CitizenId = "pairwise";

    private NationalLogin(Hub hub) => Hub = hub;

    public Hub Hub { get; }

    public Signer Signer { get; } = Signer.Es256("login-key");

    public static async Task<NationalLogin> StartAsync(Action<IssuerOptions>? configure = null)
    {
        var issuer = Options();
        configure?.Invoke(issuer);
        var login = new NationalLogin(await Hub.StartAsync(options => options.Issuers.Add(issuer)));
        login.Publish(login.Signer);
        var hub = login.Hub;
        hub.Citizens.Add(NationalId, Hub.Organisation, CitizenId);
        hub.Clients.Put(hub.Client with { GrantTypes = [GrantTypes.TokenExchange], LoginClients = [new LoginClient(Issuer, PortalId)] });
        return login;
    }

    public static IssuerOptions Options() => new() { Issuer = Issuer, NationalIdClaim = "national_id", AssuranceLevels = { "ial2.3", "ial3" } };

    /// <summary>Puts keys where the login's metadata says they are.</summary>
    public void Publish(params IEnumerable<Signer> keys)
    {
        Hub.Documents.Put(new($"{Issuer}/.well-known/openid-configuration"), new JsonObject
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = $"{Issuer}/keys",
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
        }.ToJsonString());
        Hub.Documents.Put(new($"{Issuer}/keys"), new JsonObject { ["keys"] = new JsonArray([.. keys.Select(key => key.Jwk.DeepClone())]) }.ToJsonString());
    }

    public JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["sub"] = "a-subject",
        ["aud"] = PortalId,
        ["exp"] = Now + 300,
        ["iat"] = Now,
        ["acr"] = "ial2.3",
        ["auth_time"] = Now - 20,
        ["national_id"] = NationalId,
    };

    public string Token(Action<JsonObject>? header = null, Action<JsonObject>? claims = null, Signer? signer = null)
    {
        var headerJson = new JsonObject { ["alg"] = (signer ?? Signer).Algorithm, ["kid"] = "login-key", ["typ"] = "JWT" };
        header?.Invoke(headerJson);
        var claimsJson = Claims();
        claims?.Invoke(claimsJson);
        return (signer ?? Signer).Sign(headerJson.ToJsonString(), claimsJson.ToJsonString());
    }

    /// <summary>Sends a right exchange, with parameters added to or in place of the usual.</summary>
    public Task<Answer> ExchangeAsync(string token, params IEnumerable<(string Name, string Value)> parameters)
    {
        List<(string Name, string Value)> all = [.. parameters];
        (string Name, string Value)[] usual =
        [
            ("grant_type", GrantTypes.TokenExchange),
            ("subject_token", token),
            ("subject_token_type", "urn:ietf:params:oauth:token-type:id_token"),
        ];
        all.InsertRange(0, usual.Where(parameter => all.TrueForAll(given => given.Name != parameter.Name)));
        return Hub.SendAsync(Hub.Basic(Hub.ClientId, Hub.Secret), all);
    }

    public void Dispose() => Signer.Dispose();

    private long Now => Hub.Clock.Now.ToUnixTimeSeconds();
}
