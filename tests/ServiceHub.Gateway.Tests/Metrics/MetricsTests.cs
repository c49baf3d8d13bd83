using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServiceHub.Gateway.Metrics;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Metrics;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Tells_of_each_agency_what_became_of_its_calls_in_prometheus_own_format()
    {
        await using var hub = await HubUnderTest.StartAsync();
        await hub.AskAsync(Queries.Everything, new { by = new { nationalId = hub.NationalId("ordinary") } });

        using var response = await hub.Http.GetAsync("/metrics");
        var text = await response.Content.ReadAsStringAsync();

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        foreach (var agency in (string[])["identity-card", "social-security", "health-coverage", "welfare-register"])
        {
            text.ShouldMatch($"(?m)^servicehub_agency_calls_total\\{{[^}}]*agency=\"{agency}\"[^}}]*\\}} [1-9]");
        }
        text.ShouldContain("# TYPE http_server_request_duration_seconds histogram");
        text.ShouldMatch("""(?m)^http_server_request_duration_seconds_bucket\{.*le="\+Inf"\} [1-9]""");
        text.TrimEnd('\n').Split('\n').ShouldAllBe(line => Line().IsMatch(line));
        text.ShouldNotContain(hub.NationalId("ordinary"));
    }

    [Fact]
    public async Task Listens_apart_where_it_is_told_to()
    {
        await using var hub = await HubUnderTest.StartAsync("--Metrics:Listen=http://127.0.0.1:0");
        using var http = new HttpClient { BaseAddress = hub.Services.GetServices<IHostedService>().OfType<MetricsListener>().Single().Address };

        (await http.GetStringAsync("/metrics")).ShouldContain("# TYPE kestrel_");
        (await http.GetAsync("/graphql")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [GeneratedRegex("""^(# (HELP|TYPE) [a-z_]+ .*|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? -?[0-9.E+-]+)$""")]
    private static partial Regex Line();
}
