using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Trust;

public sealed class FullDiskTests
{
    [Fact]
    public async Task On_a_full_disk_nothing_is_disclosed_or_half_written_and_all_goes_on_when_there_is_room()
    {
        var disk = new FullDisk();
        await using var hub = await HubUnderTest.StartWithAsync(services => services.ConfigureDbContext<HubDbContext>(options => options.AddInterceptors(disk)));
        var token = await hub.TokenAsync();
        HashSet<string> told = [];

        disk.IsFull = true;
        HttpResponseMessage refused;
        do
        {
            // What has room in the last page is written still.
            refused = await AskAsync(hub, token, told);
        }
        while (refused.IsSuccessStatusCode && told.Count < 10_000);

        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        var body = await refused.Content.ReadAsStringAsync();
        body.ShouldContain("SERVICE_UNAVAILABLE");
        body.ShouldNotContain("ACTIVE");
        (await hub.Http.GetAsync("/schema.graphql")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RowsAsync(hub)).ShouldBe(told.Count);

        disk.IsFull = false;
        (await AskAsync(hub, token, told)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RowsAsync(hub)).ShouldBe(told.Count);
        (await hub.DisclosuresAsync()).Count.ShouldBe(told.Count);
    }

    private static async Task<HttpResponseMessage> AskAsync(HubUnderTest hub, string token, HashSet<string> told)
    {
        var answer = await hub.AskWithAsync(
            token, "query ($by: [CitizenLookup!]!) { citizens(by: $by) { identityCard { status } } }",
            new { by = ((string[])["ordinary", "land-owner", "disabled", "lost-card"]).Select(persona => new { nationalId = hub.NationalId(persona) }) });
        if (answer.IsSuccessStatusCode)
        {
            (await answer.JsonAsync()).At("extensions", "receipt", "leaves").EnumerateArray().ToList().ForEach(leaf => told.Add(leaf.GetString()!));
        }
        return answer;
    }

    private static async Task<int> RowsAsync(HubUnderTest hub)
    {
        await using var context = await hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
        return await context.Disclosures.CountAsync(row => row.ClientId == "partner");
    }
}
