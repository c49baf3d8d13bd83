using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Gateway.Tests.Trust;

namespace ServiceHub.Gateway.Tests.Disclosure;

public sealed class FullDiskTests
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { name { th } identityCard { status } } }";

    [Fact]
    public async Task With_a_full_disk_nothing_is_disclosed_and_afterwards_all_is_well()
    {
        var disk = new Disk();
        await using var hub = await HubUnderTest.StartWithAsync(services => services.ConfigureDbContext<HubDbContext>(options => options.AddInterceptors(disk)));
        var token = await hub.TokenAsync();
        var person = new { nationalId = hub.NationalId("ordinary") };
        using var before = await hub.AskWithAsync(token, Query, new { by = person });
        before.StatusCode.ShouldBe(HttpStatusCode.OK);

        disk.IsFull = true;
        List<string> disclosed = [before.Headers.GetValues("X-Request-Id").Single()];
        // What fits into pages that the file has already still goes in.
        HttpResponseMessage refused;
        for (refused = await AskAsync(); refused.IsSuccessStatusCode; refused = await AskAsync())
        {
            disclosed.Add(refused.Headers.GetValues("X-Request-Id").Single());
        }
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        var answer = await refused.JsonAsync();
        answer.At("errors")[0].Code().ShouldBe("SERVICE_UNAVAILABLE");
        answer.TryGetProperty("data", out _).ShouldBeFalse();
        using var open = await hub.Http.GetAsync("/schema.graphql");
        open.StatusCode.ShouldBe(HttpStatusCode.OK);

        disk.IsFull = false;
        using var after = await AskAsync();
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        disclosed.Add(after.Headers.GetValues("X-Request-Id").Single());
        (await hub.DisclosuresAsync()).Select(row => row.Text("request")).ShouldBe(disclosed);

        Task<HttpResponseMessage> AskAsync() => hub.SendAsync(token, JsonContent.Create(new { query = Query, variables = new { by = person } }));
    }
}
