using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceHub.Adapters.Values;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Logging;

public sealed partial class LogTests
{
    [Fact]
    public async Task Every_line_of_a_request_carries_its_id_and_none_a_national_id()
    {
        await using var hub = await HubUnderTest.StartAsync("--Agencies:social-security:Address=http://127.0.0.1:9");
        foreach (var persona in hub.Personas.EnumerateArray().Where(persona => persona.TryGetProperty("nationalId", out _)))
        {
            await hub.AskAsync(Queries.Everything, new { by = new { nationalId = persona.Text("nationalId") } });
        }
        using var strange = await hub.Http.GetAsync($"/citizens/{hub.NationalId("ordinary")}?id={hub.NationalId("lost-card")}");
        var requestId = strange.Headers.GetValues("X-Request-Id").Single();
        using var traced = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        traced.Headers.Add("traceparent", $"00-{hub.NationalId("ordinary")}{hub.NationalId("ordinary")}000001-{hub.NationalId("ordinary")}000-01");
        (await hub.Http.SendAsync(traced)).Dispose();

        var lines = await LinesAsync(hub);
        lines.ShouldContain(line => line.Contains(requestId) && line.Contains("404"));
        lines.ShouldContain(line => line.Contains("failed with") && line.Contains("social-security"));
        lines.SkipWhile(line => !line.Contains("/oauth/token")).ShouldAllBe(line => HasRequestId(line));
        lines.ShouldAllBe(line => !line.Contains(hub.NationalId("ordinary")));
        NationalIds(lines).ShouldBeEmpty();
        lines.ShouldAllBe(line => !line.Contains(hub.Secret("partner")));
    }

    [Fact]
    public void The_search_would_find_a_national_id() =>
        NationalIds([$"a line with {Testing.Some.NationalId(7).Digits} in it"]).ShouldHaveSingleItem();

    private static bool HasRequestId(string line) =>
        JsonDocument.Parse(line).RootElement.At("Properties").TryGetProperty("RequestId", out var id) && id.GetString() is { Length: > 0 };

    private static IEnumerable<string> NationalIds(IEnumerable<string> lines) =>
        lines.SelectMany(line => Digits().Matches(line)).Select(match => match.Value).Where(text => NationalId.TryParse(text, out _, out _));

    private static async Task<List<string>> LinesAsync(HubUnderTest hub)
    {
        var file = Directory.GetFiles(Path.Combine(hub.Data, "logs")).Single();
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return [.. (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    [GeneratedRegex("(?<![0-9])[0-9]{13}(?![0-9])")]
    private static partial Regex Digits();
}
