using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceHub.Data;
using ServiceHub.Gateway.Tests.Support;
using ServiceHub.Testing;

namespace ServiceHub.Gateway.Tests.Hosting;

/// <summary>What a start leaves undone or somebody deletes, the next start makes again.</summary>
public sealed class SeedingTests
{
    private const string Query = "query ($by: CitizenLookup!) { citizen(by: $by) { id name { th } } }";

    [Fact]
    public async Task Deleted_files_are_made_again_and_people_stay_the_same()
    {
        using var directory = new TemporaryDirectory();
        string id, secret;
        await using (var first = await HubUnderTest.StartOnAsync(directory.Path))
        {
            (id, secret) = (first.Persona("no-national-id").Text("id")!, first.Secret("partner"));
        }
        File.Delete(directory.File("sandbox/clients.json"));
        File.Delete(directory.File("sandbox/personas.json"));
        File.Delete(directory.File("sandbox/sandbox.json"));

        await using var second = await HubUnderTest.StartOnAsync(directory.Path);

        second.Secret("partner").ShouldNotBe(secret);
        second.Persona("no-national-id").Text("id").ShouldBe(id);
        second.Persona("no-national-id").TryGetProperty("laserCode", out _).ShouldBeFalse();
        second.Persona("lost-card").Text("laserCode")!.ShouldMatch(@"^J[A-Z]\d-\d{7}-\d{2}$");
        (await second.AskAsync(Query, new { by = new { id } })).Text("data", "citizen", "name", "th").ShouldNotBeNull();
    }

    [Fact]
    public async Task Two_hubs_that_start_at_once_on_one_directory_both_serve()
    {
        using var directory = new TemporaryDirectory();
        string[] arguments = [$"--Data:Directory={directory.Path}", "--urls=http://127.0.0.1:0", "--Sandbox:Population=300"];
        using var one = HubProcess.Start("Development", arguments);
        using var two = HubProcess.Start("Development", arguments);
        foreach (var hub in new[] { one, two })
        {
            using var http = new HttpClient { BaseAddress = new Uri(await hub.AddressAsync()) };
            using var answer = await http.GetAsync("/health/ready");
            answer.IsSuccessStatusCode.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Citizens_that_the_sandbox_did_not_make_are_left_alone()
    {
        using var directory = new TemporaryDirectory();
        await using (var first = await HubUnderTest.StartOnAsync(directory.Path))
        {
            await using var context = await first.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
            await context.Marks.ExecuteDeleteAsync();
        }
        using var hub = HubProcess.Start("Development", $"--Data:Directory={directory.Path}", "--urls=http://127.0.0.1:0", "--Sandbox:Population=300");
        (await hub.ExitCodeAsync()).ShouldBe(1);
        hub.Errors.ShouldContain("citizens");
    }
}
