using System.Buffers.Text;
using System.Text.Json;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.AccessTokens;

public class AccessTokenIssuerTests
{
    [Fact]
    public async Task Writes_the_header_of_an_access_token()
    {
        var hub = await Hub.StartAsync();
        var header = await SegmentAsync(hub, 0);
        header.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString()).ShouldBe(
            new Dictionary<string, string> { ["alg"] = "ES256", ["kid"] = hub.Keys.Current.KeyId, ["typ"] = "at+jwt" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Writes_every_claim_and_no_other()
    {
        var hub = await Hub.StartAsync();
        hub.Options.TokenLifetime = TimeSpan.FromMinutes(5);
        hub.Clock.Now += TimeSpan.FromMilliseconds(900);
        var claims = await SegmentAsync(hub, 1);
        var issuedAt = hub.Clock.Now.ToUnixTimeSeconds();
        claims.EnumerateObject()
            .Where(member => member.Name != "jti")
            .ToDictionary(member => member.Name, member => member.Value.GetRawText())
            .ShouldBe(
                new Dictionary<string, string>
                {
                    ["iss"] = "\"http://127.0.0.1:8080\"",
                    ["exp"] = $"{issuedAt + 300}",
                    ["iat"] = $"{issuedAt}",
                    ["aud"] = "\"http://127.0.0.1:8080/graphql\"",
                    ["sub"] = "\"partner\"",
                    ["client_id"] = "\"partner\"",
                    ["credential_id"] = "\"first\"",
                    ["consumer"] = "\"0192:889640782\"",
                    ["scope"] = "\"profile:read welfare:read\"",
                },
                ignoreOrder: true);
        claims.GetProperty("jti").GetString().ShouldNotBeNull().ShouldMatch("^[A-Za-z0-9_-]{22}$");
    }

    [Fact]
    public async Task Gives_every_token_an_id_of_its_own()
    {
        var hub = await Hub.StartAsync();
        var ids = new HashSet<string?>();
        for (var n = 0; n < 100; n++)
        {
            ids.Add((await hub.AskAsync()).Log.TokenId);
        }
        ids.Count.ShouldBe(100);
    }

    [Fact]
    public async Task Issues_to_many_at_once()
    {
        var hub = await Hub.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => hub.AskAsync())));
        foreach (var answer in answers)
        {
            (await hub.JudgeAsync(answer.Text("access_token"))).IsValid.ShouldBeTrue();
        }
    }

    private static async Task<JsonElement> SegmentAsync(Hub hub, int segment)
    {
        var token = (await hub.AskAsync()).Text("access_token");
        return JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[segment]));
    }
}
