using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Notices;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Agencies;

/// <summary>An agency tells the hub that its records changed.</summary>
public sealed class ChangeNoticeTests : IAsyncLifetime, IDisposable
{
    private const string Path = "/agencies/identity-card/changes";
    private const string Card = "query ($by: CitizenLookup!, $maxAge: Int) { citizen(by: $by, maxAge: $maxAge) { identityCard { status } sources { status cached askedAt } } }";

    private static readonly string Text = NoticeSecret.Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private readonly TemporaryDirectory _agencies = new();
    private HubUnderTest _hub = null!;

    /// <summary>The sandbox's agencies, of which the registry of cards may be kept for an hour and signs its notices.</summary>
    public async Task InitializeAsync()
    {
        foreach (var folder in Directory.GetDirectories(Checkout.File("adapters", "agencies")))
        {
            var manifest = JsonNode.Parse(await File.ReadAllTextAsync(System.IO.Path.Combine(folder, "agency.json")))!;
            if (folder.EndsWith("identity-card", StringComparison.Ordinal))
            {
                manifest["changeNotices"] = new JsonObject { ["secret"] = "config:NoticeSecret" };
                manifest["operations"]!["card"]!["cache"] = new JsonObject { ["freshFor"] = "1h" };
            }
            _agencies.Write(System.IO.Path.Combine(System.IO.Path.GetFileName(folder), "agency.json"), Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        }
        _hub = await HubUnderTest.StartAsync($"--Agencies:Directory={_agencies.Path}", "--Sandbox:Enabled=true", $"--NoticeSecret={Text}");
    }

    public async Task DisposeAsync() => await _hub.DisposeAsync();

    public void Dispose() => _agencies.Dispose();

    [Fact]
    public async Task What_was_kept_is_forgotten_at_an_agencys_notice()
    {
        (await CachedAsync()).ShouldBeFalse();
        (await CachedAsync()).ShouldBeTrue();
        (await CachedAsync(maxAge: 0)).ShouldBeFalse();
        (await CachedAsync()).ShouldBeTrue();

        using var told = await SendAsync($$"""{ "nationalIds": ["{{_hub.NationalId("ordinary")}}"] }""", Text);

        told.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await CachedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_signs_with_another_secret_or_is_no_agency_is_turned_away()
    {
        var other = NoticeSecret.Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        using var forged = await SendAsync("""{ "everybody": true }""", other);
        using var stranger = await SendAsync("""{ "everybody": true }""", Text, "/agencies/nobody/changes");
        using var unsigned = await SendAsync("""{ "everybody": true }""", Text, "/agencies/revenue/changes");

        (forged.StatusCode, stranger.StatusCode, unsigned.StatusCode)
            .ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task What_is_no_notice_is_told_so()
    {
        using var answer = await SendAsync("""{ "nationalIds": ["1"] }""", Text);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("nationalIds[0]");
    }

    private async Task<bool> CachedAsync(int? maxAge = null)
    {
        var answer = await _hub.AskAsync(Card, new { by = new { nationalId = _hub.NationalId("ordinary") }, maxAge });
        answer.Errors().ShouldBeEmpty();
        var source = answer.At("data", "citizen", "sources").EnumerateArray().ShouldHaveSingleItem();
        source.Text("status").ShouldBe("OK");
        source.Text("askedAt").ShouldNotBeNull();
        return source.At("cached").GetBoolean();
    }

    private async Task<HttpResponseMessage> SendAsync(string data, string secret, string path = Path)
    {
        var body = Encoding.UTF8.GetBytes($$"""{ "type": "records.changed", "timestamp": "2026-11-23T00:00:00Z", "data": {{data}} }""");
        var seconds = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        NoticeSecret.TryParse(secret, out var key).ShouldBeTrue();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Headers.Add("webhook-id", "msg_1");
        request.Headers.Add("webhook-timestamp", $"{seconds}");
        request.Headers.Add("webhook-signature", key!.Sign("msg_1", seconds, body));
        return await _hub.Http.SendAsync(request);
    }
}
