using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Resource;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Resource.Foreign;

public sealed class ForeignTokensTests : IDisposable
{
    private const string Issuer = "https://keycloak.example/realms/state";

    private readonly RSA _key = RSA.Create(2048);

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task A_token_of_a_configured_issuer_opens_what_the_map_makes_of_its_scopes()
    {
        var hub = await StartAsync();
        var principal = (await AskAsync(hub, Token(hub))).Principal.ShouldNotBeNull();
        principal.ClientId.ShouldBe("keycloak:counter");
        principal.Organisation.ShouldBe("0060:000000009");
        principal.Scopes.ToString().ShouldBe("profile:read welfare:read");
        principal.TokenId.ShouldBe("keycloak:7f");
        principal.CitizenId.ShouldBeNull();
    }

    [Theory]
    [InlineData("typ", "\"at+jwt\"", "The access token's typ is not one that is taken of its issuer.")]
    [InlineData("typ", null, "The access token's typ is not one that is taken of its issuer.")]
    [InlineData("alg", "\"none\"", "The access token is not signed by RS256.")]
    [InlineData("alg", "\"PS256\"", "The access token is not signed by RS256.")]
    [InlineData("alg", "\"HS256\"", "The access token is not signed by RS256.")]
    [InlineData("kid", null, "The access token does not name its key.")]
    [InlineData("kid", "\"another\"", "The access token's kid is not a key of its issuer, or the issuer's keys cannot be had now.")]
    [InlineData("crit", "[\"exp\"]", "The access token demands an extension that is not understood.")]
    public async Task A_header_that_does_not_fit_is_refused(string name, string? value, string cause)
    {
        var hub = await StartAsync();
        await ShouldRefuseAsync(hub, Token(hub, header: header => Change(header, name, value)), cause);
    }

    [Theory]
    [InlineData("aud", "\"account\"", "The access token is not for this hub.")]
    [InlineData("aud", null, "The access token is not for this hub.")]
    [InlineData("aud", "[7]", "The access token is not for this hub.")]
    [InlineData("azp", null, "The access token does not name its client.")]
    [InlineData("azp", "\"a b\"", "The access token does not name its client.")]
    [InlineData("org", "\"\"", "The access token does not name its client's organisation.")]
    [InlineData("org", null, "The access token does not name its client's organisation.")]
    [InlineData("scope", null, "The access token does not tell its scopes.")]
    [InlineData("scope", "{}", "The access token does not tell its scopes.")]
    [InlineData("cnf", "{\"kid\":\"x\"}", "The access token's claim cnf is missing or of the wrong kind.")]
    [InlineData("exp", null, "The access token's claim exp is missing or of the wrong kind.")]
    [InlineData("iat", null, "The access token's claim iat is missing or of the wrong kind.")]
    public async Task A_claim_that_does_not_fit_is_refused(string name, string? value, string cause)
    {
        var hub = await StartAsync();
        await ShouldRefuseAsync(hub, Token(hub, claims: claims => Change(claims, name, value)), cause);
    }

    [Fact]
    public async Task An_expired_one_is_refused_with_its_age_and_one_by_another_key_before_any_claim()
    {
        var hub = await StartAsync();
        await ShouldRefuseAsync(hub, Token(hub, claims: claims => claims["exp"] = hub.Clock.Now.ToUnixTimeSeconds() - 34), "The access token expired 34 s ago.");
        using var other = RSA.Create(2048);
        await ShouldRefuseAsync(hub, Token(hub, claims: claims => claims.Remove("aud"), key: other), "The access token's signature does not fit.");
    }

    [Fact]
    public async Task Scopes_that_are_in_no_map_open_nothing()
    {
        var hub = await StartAsync();
        var verdict = await AskAsync(hub, Token(hub, claims: claims => claims["scope"] = "identity-card:read admin"));
        verdict.Principal!.Scopes.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Roles_as_a_list_count_as_scopes_do()
    {
        var hub = await StartAsync();
        hub.Options.ForeignIssuers[0].ScopeClaim = "roles";
        var verdict = await AskAsync(hub, Token(hub, claims: claims => claims["roles"] = new JsonArray("desk", "other")));
        verdict.Principal!.Scopes.ToString().ShouldBe("profile:read welfare:read");
    }

    [Fact]
    public async Task A_token_of_an_issuer_that_is_not_configured_is_judged_as_the_hubs_own()
    {
        var hub = await StartAsync();
        var verdict = await AskAsync(hub, Token(hub, claims: claims => claims["iss"] = "https://elsewhere.example"));
        verdict.Failure!.Code.ShouldBe(TokenFailureCode.Algorithm);
        (await AskAsync(hub, (await hub.AskAsync()).Text("access_token"))).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task One_without_jti_is_known_by_what_was_signed()
    {
        var hub = await StartAsync();
        var token = Token(hub, claims: claims => claims.Remove("jti"));
        var resource = hub.Resource();
        var first = await AskAsync(resource, token);
        first.Principal!.TokenId.ShouldStartWith("keycloak:");
        first.Principal.TokenId.Length.ShouldBe("keycloak:".Length + 43);
        (await AskAsync(hub.Resource(), token)).Principal!.TokenId.ShouldBe(first.Principal.TokenId);
    }

    [Fact]
    public async Task The_keys_are_found_by_the_issuers_metadata()
    {
        var hub = await StartAsync();
        hub.Options.ForeignIssuers[0].JwksUri = null;
        hub.Documents.Put(new($"{Issuer}/.well-known/openid-configuration"), $$"""{"issuer":"{{Issuer}}","jwks_uri":"{{Issuer}}/certs"}""");
        (await AskAsync(hub, Token(hub))).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_configured_wrongly_is_named()
    {
        var hub = await StartAsync();
        var issuer = hub.Options.ForeignIssuers[0];
        (issuer.Name, issuer.Audience, issuer.Organisation, issuer.Issuer) = ("Key Cloak", "", "0060:1", "keycloak");
        issuer.ScopeMap["x"] = "made-up:read";
        var errors = string.Join(' ', hub.Options.Errors());
        foreach (var key in (string[])["ForeignIssuers:0:Name", "ForeignIssuers:0:Audience", "ForeignIssuers:0:Organisation", "ForeignIssuers:0:Issuer", "made-up:read"])
        {
            errors.ShouldContain(key);
        }
    }

    private async Task<Hub> StartAsync()
    {
        var hub = await Hub.StartAsync();
        var modulus = _key.ExportParameters(includePrivateParameters: false);
        hub.Documents.Put(new($"{Issuer}/certs"), $$"""{"keys":[{"kty":"RSA","kid":"k1","n":"{{Base64Url.EncodeToString(modulus.Modulus)}}","e":"AQAB"}]}""");
        var options = new OAuth.Resource.Foreign.ForeignIssuerOptions
        {
            Name = "keycloak",
            Issuer = Issuer,
            JwksUri = new($"{Issuer}/certs"),
            Audience = "servicehub",
            ClientIdClaim = "azp",
            OrganisationClaim = "org",
        };
        options.Algorithms.Add("RS256");
        options.TokenTypes.Add("JWT");
        options.ScopeMap["desk"] = "profile:read welfare:read";
        hub.Options.ForeignIssuers.Add(options);
        hub.Options.Errors().ShouldBeEmpty();
        return hub;
    }

    private string Token(Hub hub, Action<JsonObject>? header = null, Action<JsonObject>? claims = null, RSA? key = null)
    {
        var headerJson = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "k1" };
        var claimsJson = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = new JsonArray("account", "servicehub"),
            ["exp"] = hub.Clock.Now.ToUnixTimeSeconds() + 300,
            ["iat"] = hub.Clock.Now.ToUnixTimeSeconds(),
            ["jti"] = "7f",
            ["sub"] = "a-person-there",
            ["azp"] = "counter",
            ["org"] = "0060:000000009",
            ["scope"] = "openid desk",
        };
        header?.Invoke(headerJson);
        claims?.Invoke(claimsJson);
        var input = Forge.Input(Encoding.UTF8.GetBytes(headerJson.ToJsonString()), Encoding.UTF8.GetBytes(claimsJson.ToJsonString()));
        return $"{input}.{Forge.Encode((key ?? _key).SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static void Change(JsonObject part, string name, string? value)
    {
        part.Remove(name);
        if (value is not null)
        {
            part[name] = JsonNode.Parse(value);
        }
    }

    private static Task<ResourceVerdict> AskAsync(Hub hub, string token) => AskAsync(hub.Resource(), token);

    private static async Task<ResourceVerdict> AskAsync(ProtectedResource resource, string token) =>
        await resource.JudgeAsync(new($"Bearer {token}", "POST", "http://127.0.0.1:8080/graphql"), CancellationToken.None);

    private static async Task ShouldRefuseAsync(Hub hub, string token, string cause)
    {
        var verdict = await AskAsync(hub, token);
        verdict.Failure!.Error.ShouldBe(ResourceFailure.InvalidToken);
        verdict.Failure.Description.ShouldBe(cause);
        verdict.Failure.Description.ShouldBeDescription();
    }
}
