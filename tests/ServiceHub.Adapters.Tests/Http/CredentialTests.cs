using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Tests.Rest;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Http;

public sealed class CredentialTests
{
    private const string Secret = "config:secret";

    [Fact]
    public async Task Shows_an_api_key_in_the_header_of_the_manifest()
    {
        var credentials = new JsonObject { ["apiKey"] = new JsonObject { ["header"] = "X-Api-Key", ["value"] = Secret } };

        await IsBelievedAsync(credentials, "X-Api-Key", AgencyUnderTest.Token);
    }

    [Fact]
    public async Task Shows_user_and_password()
    {
        var credentials = new JsonObject { ["basic"] = new JsonObject { ["user"] = "ทดสอบ", ["password"] = Secret } };
        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"ทดสอบ:{AgencyUnderTest.Token}"));

        await IsBelievedAsync(credentials, "Authorization", $"Basic {expected}");
    }

    [Fact]
    public async Task Asks_once_when_a_fixed_credential_is_refused()
    {
        await using var web = await CardRegistry.StartAsync(_ => false);
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, web.Address);

        (await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None)).Failure().Code.ShouldBe(AgencyFailureCode.Refused);

        web.Calls.ShouldBe(1);
    }

    [Theory]
    [InlineData("""{ "apiKey": { "header": "X-Api-Key", "value": "hunter2" } }""", "/credentials/apiKey/value", "config:")]
    [InlineData("""{ "apiKey": { "header": "X-Api-Key" } }""", "/credentials/apiKey/value", "config:")]
    [InlineData("""{ "apiKey": { "header": "Host", "value": "config:x" } }""", "/credentials/apiKey/header", "X-Api-Key")]
    [InlineData("""{ "apiKey": { "header": "X Api", "value": "config:x" } }""", "/credentials/apiKey/header", "X-Api-Key")]
    [InlineData("""{ "basic": { "user": "a:b", "password": "config:x" } }""", "/credentials/basic/user", "without a colon")]
    [InlineData("""{ "basic": { "user": "a", "password": "hunter2" } }""", "/credentials/basic/password", "config:")]
    [InlineData("""{ "bearer": "config:x", "basic": { "user": "a", "password": "config:x" } }""", "/credentials/bearer", "apiKey, basic, bearer, oauth")]
    [InlineData("""{ "oauth": { "tokenAddress": "http://login.example/token", "clientId": "a", "clientSecret": "config:x" } }""", "/credentials/oauth/tokenAddress", "https://")]
    [InlineData("""{ "oauth": { "tokenAddress": "https://login.example/token?a=b", "clientId": "a", "clientSecret": "config:x" } }""", "/credentials/oauth/tokenAddress", "without a query")]
    [InlineData("""{ "oauth": { "tokenAddress": "https://login.example/token", "clientId": "a", "clientSecret": "hunter2" } }""", "/credentials/oauth/clientSecret", "config:")]
    [InlineData("""{ "oauth": { "tokenAddress": "https://login.example/token", "clientId": "a", "clientSecret": "config:x", "method": "get" } }""", "/credentials/oauth/method", "basic or post")]
    [InlineData("""{ "certificate": {} }""", "/credentials/certificate/file", "a text")]
    [InlineData("""{ "certificate": { "file": "/nowhere/hub.pem", "keyFile": "/nowhere/hub.key" } }""", "/credentials/certificate/keyFile", "may read")]
    [InlineData("""{ "certificate": { "authorityFile": "/nowhere/authority.pem" } }""", "/credentials/certificate/authorityFile", "may read")]
    [InlineData("""{ "password": "config:x" }""", "/credentials/password", "apiKey, basic, bearer, certificate, oauth")]
    public void Says_what_is_wrong_with_them(string credentials, string path, string remedy)
    {
        var errors = Should.Throw<ManifestException>(() => new AgencyUnderTest(
            CardRegistry.Agency, "https://127.0.0.1", manifest => manifest["credentials"] = JsonNode.Parse(credentials))).Errors;

        errors.ShouldContain(
            error => error.Path == $"/operations/card{path}" && error.Remedy.Contains(remedy, StringComparison.Ordinal),
            string.Join(Environment.NewLine, errors));
        errors.ShouldAllBe(error => !error.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    private static async Task IsBelievedAsync(JsonObject credentials, string header, string value)
    {
        await using var web = await CardRegistry.StartAsync(request => request.Headers[header] == value);
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, web.Address, manifest => manifest["credentials"] = credentials);

        (await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None)).Answers[0].Record.ShouldNotBeNull();
    }
}
