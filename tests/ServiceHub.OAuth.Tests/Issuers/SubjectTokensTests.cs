using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Issuers;

public class SubjectTokensTests
{
    private const string KeyUnknown = "The subject token's kid is not a key of its issuer, or the issuer's keys cannot be had now.";
    private const string OtherClient = "The subject token was not issued to this client.";
    private const string OtherType = "The subject token's typ is not one that is taken of its issuer as what it is said to be.";

    [Theory]
    [InlineData("alg", "\"none\"", "The subject token is not signed by ES256 or PS256 or RS256.")]
    [InlineData("alg", "\"HS256\"", "The subject token is not signed by ES256 or PS256 or RS256.")]
    [InlineData("alg", null, "The subject token is not signed by ES256 or PS256 or RS256.")]
    [InlineData("alg", "\"RS256\"", KeyUnknown)]
    [InlineData("kid", "\"another\"", KeyUnknown)]
    [InlineData("kid", "\"../login-key\"", KeyUnknown)]
    [InlineData("kid", null, "The subject token does not name its key.")]
    [InlineData("kid", "7", "The subject token does not name its key.")]
    [InlineData("typ", "\"at+jwt\"", OtherType)]
    [InlineData("typ", "\"logout+jwt\"", OtherType)]
    [InlineData("typ", "7", OtherType)]
    [InlineData("crit", "[\"exp\"]", "The subject token demands an extension that is not understood.")]
    public async Task Refuses_another_header(string name, string? value, string description) =>
        await RefuseAsync(AssertionTable.With(name, value), null, description);

    [Theory]
    [InlineData("iss", "\"https://login.example/\"", "The subject token's issuer is not one that this server trusts.")]
    [InlineData("iss", null, "The subject token's issuer is not one that this server trusts.")]
    [InlineData("aud", "\"another-portal\"", OtherClient)]
    [InlineData("aud", null, OtherClient)]
    [InlineData("aud", "7", OtherClient)]
    [InlineData("aud", "[\"portal-at-login\",\"another-portal\"]", OtherClient)]
    [InlineData("azp", "\"another-portal\"", OtherClient)]
    [InlineData("azp", "7", OtherClient)]
    [InlineData("client_id", "\"another-portal\"", OtherClient)]
    [InlineData("acr", "\"ial1\"", "The subject token's acr is not an assurance that suffices here.")]
    [InlineData("acr", null, "The subject token's acr is not an assurance that suffices here.")]
    [InlineData("exp", null, "The subject token's claim exp is missing or of the wrong kind.")]
    [InlineData("iat", null, "The subject token's claim iat is missing or of the wrong kind.")]
    [InlineData("auth_time", "\"today\"", "The subject token's claim auth_time is missing or of the wrong kind.")]
    [InlineData("national_id", null, "The subject token does not tell the citizen's national ID.")]
    [InlineData("national_id", "1101700230705", "The subject token does not tell the citizen's national ID.")]
    public async Task Refuses_another_claim(string name, string? value, string description) =>
        await RefuseAsync(null, (claims, _) => AssertionTable.With(name, value)(claims), description);

    [Theory]
    [InlineData("exp", -10, "The subject token expired 10 s ago.")]
    [InlineData("iat", -311, "The subject token was issued 311 s ago, which is too long.")]
    [InlineData("iat", 11, "The subject token was issued 11 s in the future.")]
    [InlineData("nbf", 11, "The subject token is valid only in 11 s.")]
    [InlineData("auth_time", -311, "The citizen logged in 311 s ago, which is too long.")]
    [InlineData("auth_time", 11, "The subject token's claim auth_time is missing or of the wrong kind.")]
    public async Task Refuses_another_time(string name, int seconds, string description) =>
        await RefuseAsync(null, (claims, now) => claims[name] = now.ToUnixTimeSeconds() + seconds, description);

    [Theory]
    [InlineData("aud", "[\"portal-at-login\"]")]
    [InlineData("azp", "\"portal-at-login\"")]
    [InlineData("auth_time", null)]
    [InlineData("acr", "\"ial3\"")]
    public async Task Takes_what_is_right(string name, string? value)
    {
        using var login = await NationalLogin.StartAsync();
        (await login.ExchangeAsync(login.Token(claims: AssertionTable.With(name, value)))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("exp", -9)]
    [InlineData("iat", -309)]
    [InlineData("iat", 9)]
    [InlineData("nbf", 9)]
    public async Task Clocks_may_be_ten_seconds_apart(string name, int seconds)
    {
        using var login = await NationalLogin.StartAsync();
        (await login.ExchangeAsync(login.Token(claims: claims => claims[name] = login.Hub.Clock.Now.ToUnixTimeSeconds() + seconds))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Several_audiences_need_an_authorized_party()
    {
        using var login = await NationalLogin.StartAsync();
        var token = login.Token(claims: claims =>
        {
            claims["aud"] = new JsonArray("another", NationalLogin.PortalId);
            claims["azp"] = NationalLogin.PortalId;
        });
        (await login.ExchangeAsync(token)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_id_token_for_the_hub_is_not_the_portals_though_it_names_it()
    {
        using var login = await NationalLogin.StartAsync(issuer => issuer.TokenTypes.Add("JWT"));
        var token = login.Token(claims: claims => (claims["aud"], claims["azp"]) = (login.Hub.Issuer.Audience, NationalLogin.PortalId));
        (await login.ExchangeAsync(token)).ShouldRefuse("invalid_request", "The subject token's aud is neither this client nor this hub.");
        (await login.ExchangeAsync(token, ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Takes_an_access_token_where_that_is_configured_and_not_as_an_id_token()
    {
        using var login = await NationalLogin.StartAsync(issuer => issuer.TokenTypes.Add("at+jwt"));
        var token = login.Token(
            header => header["typ"] = "application/AT+jwt",
            claims => (claims["aud"], claims["client_id"]) = (login.Hub.Issuer.Audience, NationalLogin.PortalId));
        (await login.ExchangeAsync(token, ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token"))).Status.ShouldBe(200);
        (await login.ExchangeAsync(token)).ShouldRefuse("invalid_request", OtherType);
        (await login.ExchangeAsync(login.Token())).ShouldRefuse("invalid_request", OtherType);
    }

    [Fact]
    public async Task A_login_at_another_issuer_under_the_same_id_is_not_the_portals()
    {
        using var login = await NationalLogin.StartAsync();
        var client = await login.Hub.Clients.FindAsync(Hub.ClientId, default);
        login.Hub.Clients.Put(client! with { LoginClients = [new LoginClient("https://other.example", NationalLogin.PortalId)] });
        (await login.ExchangeAsync(login.Token())).ShouldRefuse("invalid_request", OtherClient);
    }

    [Fact]
    public async Task Refuses_a_signature_of_another_key_and_an_altered_token()
    {
        using var login = await NationalLogin.StartAsync();
        using var stranger = Signer.Es256();
        (await login.ExchangeAsync(login.Token(signer: stranger))).ShouldRefuse("invalid_request", "The subject token's signature does not fit.");
        var parts = login.Token().Split('.');
        var claims = login.Claims();
        claims["national_id"] = "1101700230713";
        var altered = $"{parts[0]}.{Forge.Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
        (await login.ExchangeAsync(altered)).ShouldRefuse("invalid_request", "The subject token's signature does not fit.");
    }

    [Fact]
    public async Task Does_not_look_at_a_key_that_the_token_brings_or_points_to()
    {
        using var login = await NationalLogin.StartAsync();
        using var stranger = Signer.Es256();
        var elsewhere = new Uri("https://evil.example/keys");
        login.Hub.Documents.Put(elsewhere, new JsonObject { ["keys"] = new JsonArray(stranger.Jwk.DeepClone()) }.ToJsonString());
        var token = login.Token(
            header =>
            {
                header["jwk"] = stranger.Jwk.DeepClone();
                (header["jku"], header["x5u"]) = (elsewhere.AbsoluteUri, elsewhere.AbsoluteUri);
            },
            signer: stranger);
        (await login.ExchangeAsync(token)).ShouldRefuse("invalid_request", "The subject token's signature does not fit.");
        login.Hub.Documents.Asked(elsewhere).ShouldBe(0);
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    public async Task Takes_the_algorithms_of_national_logins(string algorithm)
    {
        using var login = await NationalLogin.StartAsync();
        using var signer = Signer.Rsa(algorithm, keyId: "login-key");
        login.Publish(signer);
        (await login.ExchangeAsync(login.Token(signer: signer))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Takes_no_algorithm_that_is_not_configured()
    {
        using var login = await NationalLogin.StartAsync(issuer => issuer.Algorithms.Add("ES256"));
        using var signer = Signer.Rsa("RS256", keyId: "login-key");
        login.Publish(signer);
        (await login.ExchangeAsync(login.Token(signer: signer))).ShouldRefuse("invalid_request", "The subject token is not signed by ES256.");
    }

    [Fact]
    public async Task Refuses_an_rsa_key_that_is_too_short()
    {
        using var login = await NationalLogin.StartAsync();
        using var signer = Signer.Rsa("RS256", 1024, "login-key");
        login.Publish(signer);
        (await login.ExchangeAsync(login.Token(signer: signer))).ShouldRefuse("invalid_request", KeyUnknown);
    }

    [Fact]
    public async Task Does_not_take_keys_of_metadata_that_names_another_issuer()
    {
        using var login = await NationalLogin.StartAsync();
        login.Hub.Documents.Put(new($"{NationalLogin.Issuer}/.well-known/openid-configuration"),
            $$"""{"issuer":"https://other.example","jwks_uri":"{{NationalLogin.Issuer}}/keys"}""");
        (await login.ExchangeAsync(login.Token())).ShouldRefuse("invalid_request", KeyUnknown);
    }

    [Theory]
    [InlineData("nonsense", "The subject token is not three segments of base64url without padding.")]
    [InlineData("e30.e30.", "The subject token is not three segments of base64url without padding.")]
    [InlineData("e30.e30.AA==", "The subject token is not three segments of base64url without padding.")]
    [InlineData("W10.e30.AA", "The subject token's header is not a JSON object.")]
    [InlineData("eyJhIjoxLCJhIjoyfQ.e30.AA", "The subject token's header gives a name twice.")]
    [InlineData("e30.W10.AA", "The subject token's claims are not a JSON object.")]
    [InlineData("e30.eyJhIjoxLCJhIjoyfQ.AA", "The subject token gives a claim twice.")]
    public async Task Refuses_what_cannot_be_read_in_one_way(string token, string description)
    {
        using var login = await NationalLogin.StartAsync();
        (await login.ExchangeAsync(token)).ShouldRefuse("invalid_request", description);
    }

    private static async Task RefuseAsync(Action<JsonObject>? header, Action<JsonObject, DateTimeOffset>? claims, string description)
    {
        using var login = await NationalLogin.StartAsync();
        var token = login.Token(header, json => claims?.Invoke(json, login.Hub.Clock.Now));
        (await login.ExchangeAsync(token)).ShouldRefuse("invalid_request", description);
    }
}
