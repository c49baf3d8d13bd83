using System.Text.Json.Nodes;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Grants.Officers;

public class OfficerStatementTests
{
    private const string JwtType = "urn:ietf:params:oauth:token-type:jwt";

    [Fact]
    public async Task Puts_the_officer_into_the_token()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        var answer = await SendAsync(hub, signer, Statement(hub, signer));
        answer.ShouldIssue("profile:read welfare:read");
        var principal = (await hub.JudgeAsync(answer.Text("access_token"))).Principal!;
        principal.Subject.ShouldBe(Hub.ClientId);
        principal.Actor.ShouldBe(new("officer-7") { Name = "Somchai Jaidee", Office = "Bang Rak district", Role = "registrar" });
        principal.CitizenId.ShouldBeNull();
    }

    [Fact]
    public async Task Takes_rsa_keys_and_key_sets()
    {
        var hub = await Hub.StartAsync();
        var address = new Uri("https://partner.example/keys");
        using var signer = Signer.Rsa(keyId: "of-the-set");
        hub.Documents.Put(address, new JsonObject { ["keys"] = new JsonArray(signer.Jwk.DeepClone()) }.ToJsonString());
        var credential = new ClientKeySetCredential { Id = "set", Label = "for tests", NotBefore = hub.Clock.Now, Address = address };
        var statement = Statement(hub, signer, header => header["kid"] = "of-the-set");
        (await SendAsync(hub, statement, credential)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Takes_a_statement_once()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        var statement = Statement(hub, signer);
        (await SendAsync(hub, signer, statement)).Status.ShouldBe(200);
        (await SendAsync(hub, signer, statement)).ShouldRefuse("invalid_request", "The officer's statement was used before.");
    }

    [Fact]
    public async Task Refuses_a_key_of_nobody_an_ended_one_and_none()
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        using var stranger = Signer.Es256();
        const string NotVerified = "The officer's statement is not signed by a key of this client.";
        (await SendAsync(hub, signer, Statement(hub, stranger))).ShouldRefuse("invalid_request", NotVerified);
        hub.Clients.Put(hub.Client);
        (await AskAsync(hub, Statement(hub, signer))).ShouldRefuse("invalid_request", NotVerified);
        (await SendAsync(hub, Statement(hub, signer), signer.Credential(hub) with { Revoked = hub.Clock.Now }))
            .ShouldRefuse("invalid_request", "The officer's statement is signed by a key of this client that is not active.");
    }

    [Theory]
    [InlineData("alg", "\"none\"", "The officer's statement is not signed by ES256 or PS256.")]
    [InlineData("alg", "\"HS256\"", "The officer's statement is not signed by ES256 or PS256.")]
    [InlineData("alg", "\"RS256\"", "The officer's statement is not signed by ES256 or PS256.")]
    [InlineData("alg", "\"PS256\"", "The officer's statement is not signed by a key of this client.")]
    [InlineData("typ", "\"client-authentication+jwt\"", "The officer's statement's typ is not JWT.")]
    [InlineData("typ", "1", "The officer's statement's typ is not JWT.")]
    [InlineData("crit", "[\"b64\"]", "The officer's statement demands an extension that is not understood.")]
    public async Task Refuses_another_header(string name, string value, string description) =>
        await RefuseAsync(AssertionTable.With(name, value), null, description);

    [Theory]
    [InlineData("iss", "\"another\"", "The officer's statement's iss is not this client.")]
    [InlineData("iss", null, "The officer's statement's iss is not this client.")]
    [InlineData("aud", "\"http://127.0.0.1:8080/oauth/token\"", "The officer's statement's aud is not this server's issuer as one string.")]
    [InlineData("aud", "[\"http://127.0.0.1:8080\"]", "The officer's statement's aud is not this server's issuer as one string.")]
    [InlineData("aud", null, "The officer's statement's aud is not this server's issuer as one string.")]
    [InlineData("exp", null, "The officer's statement's claim exp is missing or of the wrong kind.")]
    [InlineData("iat", null, "The officer's statement's claim iat is missing or of the wrong kind.")]
    [InlineData("nbf", "\"soon\"", "The officer's statement's claim nbf is missing or of the wrong kind.")]
    [InlineData("jti", null, "The officer's statement's claim jti is missing or of the wrong kind.")]
    [InlineData("jti", "\"\"", "The officer's statement's claim jti is missing or of the wrong kind.")]
    [InlineData("sub", null, "The officer's statement's claim sub is not a text of 1 to 100 characters.")]
    [InlineData("name", "\" \"", "The officer's statement's claim name is not a text of 1 to 100 characters.")]
    [InlineData("office", "7", "The officer's statement's claim office is not a text of 1 to 100 characters.")]
    [InlineData("role", "\"a\\nb\"", "The officer's statement's claim role is not a text of 1 to 100 characters.")]
    public async Task Refuses_another_claim(string name, string? value, string description) =>
        await RefuseAsync(null, (claims, _) => AssertionTable.With(name, value)(claims), description);

    [Theory]
    [InlineData("exp", -34, "The officer's statement expired 34 s ago.")]
    [InlineData("iat", 34, "The officer's statement was issued 34 s in the future.")]
    [InlineData("nbf", 34, "The officer's statement is valid only in 34 s.")]
    [InlineData("exp", 301, "The officer's statement's exp is more than 300 s after its iat.")]
    public async Task Refuses_another_time(string name, int seconds, string description) =>
        await RefuseAsync(null, (claims, now) => claims[name] = now.ToUnixTimeSeconds() + seconds, description);

    [Fact]
    public async Task Refuses_what_is_no_jwt_or_unsigned()
    {
        var hub = await Hub.StartAsync();
        (await AskAsync(hub, "nonsense")).ShouldRefuse("invalid_request", "The officer's statement is not three segments of base64url without padding.");
        (await AskAsync(hub, "e30.e30.")).ShouldRefuse("invalid_request", "The officer's statement is not three segments of base64url without padding.");
        (await AskAsync(hub, $"{new string('a', 4000)}.{new string('a', 4200)}.a")).Status.ShouldBe(400);
        (await AskAsync(hub, "W10.e30.AA")).ShouldRefuse("invalid_request", "The officer's statement's header is not a JSON object.");
    }

    [Fact]
    public async Task Wants_the_token_and_its_type_together()
    {
        var hub = await Hub.StartAsync();
        (await hub.AskAsync(("actor_token", "x"))).ShouldRefuse("invalid_request", "The parameter actor_token_type is missing beside the actor_token.");
        (await hub.AskAsync(("actor_token_type", JwtType)))
            .ShouldRefuse("invalid_request", "The parameter actor_token is missing beside the actor_token_type.");
        (await hub.AskAsync(("actor_token", "x"), ("actor_token_type", "urn:ietf:params:oauth:token-type:saml2")))
            .ShouldRefuse("invalid_request", "The actor_token_type is not urn:ietf:params:oauth:token-type:jwt.");
    }

    private static async Task RefuseAsync(Action<JsonObject>? header, Action<JsonObject, DateTimeOffset>? claims, string description)
    {
        var hub = await Hub.StartAsync();
        using var signer = Signer.Es256();
        var statement = Statement(hub, signer, header, json => claims?.Invoke(json, hub.Clock.Now));
        (await SendAsync(hub, signer, statement)).ShouldRefuse("invalid_request", description);
    }

    private static string Statement(Hub hub, Signer signer, Action<JsonObject>? header = null, Action<JsonObject>? claims = null)
    {
        var headerJson = new JsonObject { ["alg"] = signer.Algorithm, ["typ"] = "JWT" };
        var claimsJson = Signer.Claims(hub);
        (claimsJson["sub"], claimsJson["name"]) = ("officer-7", "Somchai Jaidee");
        (claimsJson["office"], claimsJson["role"]) = ("Bang Rak district", "registrar");
        header?.Invoke(headerJson);
        claims?.Invoke(claimsJson);
        return signer.Sign(headerJson.ToJsonString(), claimsJson.ToJsonString());
    }

    private static Task<Answer> SendAsync(Hub hub, Signer signer, string statement) => SendAsync(hub, statement, signer.Credential(hub));

    /// <summary>The client authenticates by its secret and holds this credential beside it.</summary>
    private static Task<Answer> SendAsync(Hub hub, string statement, ClientCredential credential)
    {
        hub.Clients.Put(hub.Client with { Credentials = [.. hub.Client.Credentials, credential] });
        return AskAsync(hub, statement);
    }

    private static Task<Answer> AskAsync(Hub hub, string statement) => hub.AskAsync(("actor_token", statement), ("actor_token_type", JwtType));
}
