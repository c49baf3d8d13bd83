using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients.Registry;
using ServiceHub.OAuth.Tests.Clients.Registry;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Registration;

/// <summary>What is wrong with metadata, one thing at a time: each is refused by the name of its member, and nothing is registered.</summary>
public sealed class MetadataRulesTests
{
    private const string Metadata = "invalid_client_metadata";
    private const string Redirect = "invalid_redirect_uri";

    /// <summary>Members that are put into right metadata, the error, and what its description is about.</summary>
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { """{"client_name":null}""", Metadata, "client_name: It is missing." },
        { """{"client_name":7}""", Metadata, "client_name: It is a text." },
        { """{"client_name":""}""", Metadata, "client_name: The name" },
        { """{"client_name":"two\nlines"}""", Metadata, "client_name: The name" },
        { """{"servicehub_organisation":null}""", Metadata, "servicehub_organisation: It is missing." },
        { """{"servicehub_organisation":"Ministry"}""", Metadata, "servicehub_organisation: The organisation" },
        { """{"servicehub_supplier":"Company"}""", Metadata, "servicehub_supplier: The supplier" },
        { """{"servicehub_purpose":["a"]}""", Metadata, "servicehub_purpose: It is a text." },
        { """{"servicehub_purpose":"\u0000"}""", Metadata, "servicehub_purpose: The purpose" },
        { """{"servicehub_purposes":"a"}""", Metadata, "servicehub_purposes: It is a list of texts." },
        { """{"servicehub_purposes":["A b"]}""", Metadata, "servicehub_purposes: A purpose" },
        { """{"servicehub_environment":"PRODUCTION"}""", Metadata, "servicehub_environment: It is one of production, test." },
        { """{"servicehub_profile":"fapi1"}""", Metadata, "servicehub_profile: It is one of baseline, fapi2." },
        { """{"grant_types":"client_credentials"}""", Metadata, "grant_types: It is a list of texts." },
        { """{"grant_types":[]}""", Metadata, "grant_types: Name one or more" },
        { """{"grant_types":["implicit"]}""", Metadata, "grant_types: This server does not offer" },
        { """{"grant_types":["password"]}""", Metadata, "grant_types: This server does not offer" },
        { """{"grant_types":["refresh_token"]}""", Metadata, "grant_types: refresh_token comes with" },
        { """{"response_types":["code"]}""", Metadata, "response_types: It is code alone" },
        { """{"response_types":["token"]}""", Metadata, "response_types: It is code alone" },
        { """{"grant_types":["authorization_code"],"redirect_uris":["https://a.example/"],"response_types":[]}""", Metadata, "response_types: It is code alone" },
        { """{"grant_types":["authorization_code"],"redirect_uris":["https://a.example/"],"response_types":["code","code id_token"]}""", Metadata, "response_types:" },
        { """{"grant_types":["authorization_code"]}""", Redirect, "redirect_uris: authorization_code needs a redirect URI." },
        { """{"redirect_uris":"https://a.example/"}""", Redirect, "redirect_uris: It is a list of texts." },
        { """{"redirect_uris":[7]}""", Redirect, "redirect_uris: It is a list of texts." },
        { """{"redirect_uris":["/back"]}""", Redirect, "redirect_uris: A redirect URI" },
        { """{"redirect_uris":["http://a.example/"]}""", Redirect, "redirect_uris: A redirect URI" },
        { """{"redirect_uris":["https://a.example/#here"]}""", Redirect, "redirect_uris: A redirect URI" },
        { """{"redirect_uris":["https://me@a.example/"]}""", Redirect, "redirect_uris: A redirect URI" },
        { """{"redirect_uris":["javascript:alert(1)"]}""", Redirect, "redirect_uris: A redirect URI" },
        { """{"token_endpoint_auth_method":7}""", Metadata, "token_endpoint_auth_method: It is a text." },
        { """{"token_endpoint_auth_method":"none"}""", Metadata, "token_endpoint_auth_method: This server does not offer" },
        { """{"token_endpoint_auth_method":"client_secret_jwt"}""", Metadata, "token_endpoint_auth_method: This server does not offer" },
        { """{"token_endpoint_auth_method":"self_signed_tls_client_auth"}""", Metadata, "token_endpoint_auth_method: This server does not offer" },
        { """{"token_endpoint_auth_method":"private_key_jwt"}""", Metadata, "jwks: private_key_jwt needs" },
        { """{"token_endpoint_auth_method":"private_key_jwt","jwks_uri":"https://a.example/","token_endpoint_auth_signing_alg":"RS256"}""", Metadata, "token_endpoint_auth_signing_alg:" },
        { """{"token_endpoint_auth_method":"tls_client_auth"}""", Metadata, "tls_client_auth_subject_dn: tls_client_auth needs it." },
        { """{"tls_client_auth_subject_dn":"CN=a"}""", Metadata, "tls_client_auth_subject_dn: It goes with" },
        { """{"token_endpoint_auth_method":"tls_client_auth","tls_client_auth_subject_dn":"no name"}""", Metadata, "tls_client_auth_subject_dn: It is a distinguished name" },
        { """{"jwks_uri":"http://a.example/"}""", Metadata, "jwks_uri: The address of a key set" },
        { """{"jwks_uri":["https://a.example/"]}""", Metadata, "jwks_uri: It is a text." },
        { """{"jwks":"{}"}""", Metadata, "jwks: This is no JWK Set" },
        { """{"jwks":{}}""", Metadata, "jwks: This is no JWK Set" },
        { """{"jwks":{"keys":[]}}""", Metadata, "jwks: This is no JWK Set" },
        { """{"jwks":{"keys":[7]}}""", Metadata, "jwks: Send a public key" },
        { """{"jwks":{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}}""", Metadata, "jwks: This is a private key" },
        { """{"dpop_bound_access_tokens":"true"}""", Metadata, "dpop_bound_access_tokens: It is true or false." },
        { """{"dpop_bound_access_tokens":true,"tls_client_certificate_bound_access_tokens":true}""", Metadata, "dpop_bound_access_tokens: " },
        { """{"authorization_details_types":["payment"]}""", Metadata, "authorization_details_types: This server does not know" },
        { """{"authorization_details_types":["citizen-data"]}""", Metadata, "authorization_details_types: citizen-data needs" },
        { """{"contacts":"office@a.example"}""", Metadata, "contacts: It is a list of texts." },
        { """{"contacts":["office"]}""", Metadata, "contacts: A contact" },
        { """{"contacts":["a@a.example","b@a.example"]}""", Metadata, "contacts: Send one" },
        { """{"scope":["profile:read"]}""", Metadata, "scope: It is a text." },
        { """{"scope":"profile:read  welfare:read"}""", Metadata, "scope: This is not a list" },
        { """{"scope":"profile:read unheard:of"}""", Metadata, "scope: This server does not know" },
        { """{"software_statement":"e30.e30.e30"}""", "unapproved_software_statement", "software_statement: " },
        { """{"software_statement":{}}""", "invalid_software_statement", "software_statement: " },
        { """{"id_token_signed_response_alg":"RS256"}""", Metadata, "id_token_signed_response_alg: This server does not support it." },
        { """{"request_uris":[]}""", Metadata, "request_uris: This server does not support it." },
        { """{"tls_client_auth_san_dns":"a.example"}""", Metadata, "tls_client_auth_san_dns: This server does not support it." },
        { """{"require_signed_request_object":true}""", Metadata, "require_signed_request_object: This server does not support it." },
        { """{"client_id":"chosen"}""", Metadata, "client_id: It is given by the hub." },
        { """{"client_secret":"chosen"}""", Metadata, "client_secret: It is given by the hub." },
        { """{"client_secret_expires_at":0}""", Metadata, "client_secret_expires_at: It is given by the hub." },
        { """{"client_id_issued_at":0}""", Metadata, "client_id_issued_at: It is given by the hub." },
        { """{"registration_access_token":"a"}""", Metadata, "registration_access_token: It is given by the hub." },
        { """{"registration_client_uri":null}""", Metadata, "registration_client_uri: It is given by the hub." },
    };

    public static TheoryData<string> Administration { get; } = [.. AdministrationScopes.All];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Is_refused_by_name(string members, string error, string about)
    {
        using var authority = Certificates.Authority(new FixedClock().Now, "CN=Root");
        var desk = await Desk.StartAsync(options => (options.ClientCertificates, options.ClientCertificateAuthorities) = (true, [authority]));
        await ShouldRefuseAsync(desk, Desk.With(JsonNode.Parse(members)!.AsObject().Select(member => (member.Key, member.Value?.DeepClone()))), error, about);
    }

    [Theory]
    [MemberData(nameof(Administration))]
    public async Task Nobody_asks_to_become_an_administrator(string scope) =>
        await ShouldRefuseAsync(await Desk.StartAsync(), Desk.With(("scope", $"profile:read {scope}")), Metadata, "scope: The scopes that open the hub itself");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"client_name\":\"a\",\"client_name\":\"b\"}")]
    [InlineData("{\"jwks\":{\"keys\":[{\"kty\":\"EC\",\"kty\":\"RSA\"}]}}")]
    public async Task A_body_has_one_meaning(string body)
    {
        var desk = await Desk.StartAsync();
        (await desk.RegisterAsync(Desk.Bearer(desk.Token), body)).ShouldRefuse(Metadata, "The body");
    }

    [Fact]
    public async Task Keys_come_in_one_way()
    {
        using var key = Signer.Es256();
        await ShouldRefuseAsync(await Desk.StartAsync(), Desk.With(
            ("token_endpoint_auth_method", "private_key_jwt"), ("jwks_uri", "https://a.example/jwks"), ("jwks", Keys(key.Jwk))),
            Metadata, "jwks: jwks and jwks_uri exclude each other.");
    }

    [Fact]
    public async Task A_private_key_is_refused_and_kept_nowhere()
    {
        using var key = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        await ShouldRefuseAsync(await Desk.StartAsync(), Desk.With(
            ("token_endpoint_auth_method", "private_key_jwt"), ("jwks", Keys(JsonNode.Parse(Jwk.Private(key))!))), Metadata, "jwks: This is a private key");
    }

    [Fact]
    public async Task A_key_is_given_once_though_under_two_names()
    {
        using var key = Signer.Es256();
        var again = key.Jwk.DeepClone();
        again["kid"] = "again";
        await ShouldRefuseAsync(await Desk.StartAsync(), Desk.With(("jwks", Keys(key.Jwk, again))), Metadata, "jwks: A key is given more than once.");
    }

    [Fact]
    public async Task Certificates_are_for_hubs_that_take_them()
    {
        var desk = await Desk.StartAsync();
        await ShouldRefuseAsync(desk, Desk.With(("tls_client_certificate_bound_access_tokens", true)), Metadata, "This server takes no client certificates.");
        await ShouldRefuseAsync(
            desk, Desk.With(("token_endpoint_auth_method", "tls_client_auth"), ("tls_client_auth_subject_dn", "CN=a")), Metadata, "token_endpoint_auth_method: ");
    }

    [Fact]
    public async Task Grants_are_those_of_the_token_endpoint()
    {
        var desk = await Desk.StartAsync(options => options.Issuers.Clear());
        await ShouldRefuseAsync(desk, Desk.With(("grant_types", null), ("redirect_uris", new JsonArray("https://a.example/"))), Metadata, "grant_types: ");
    }

    private static JsonObject Keys(params JsonNode[] keys) => new() { ["keys"] = new JsonArray([.. keys.Select(key => key.DeepClone())]) };

    private static async Task ShouldRefuseAsync(Desk desk, JsonObject metadata, string error, string about)
    {
        var before = await desk.Clients.ListAsync(new(), 10, null, default);
        (await desk.RegisterAsync(metadata)).ShouldRefuse(error, about);
        (await desk.Clients.ListAsync(new(), 10, null, default)).ShouldBe(before);
    }
}
