using ServiceHub.Gateway.Commands;
using ServiceHub.Gateway.Tests.Support;

namespace ServiceHub.Gateway.Tests.Commands;

public sealed class FileLoadCommandTests
{
    private const string Source = "welfare-register/welfare";
    private const string Query = "query($by: CitizenLookup!) { citizen(by: $by) { welfare { category } } }";

    [Fact]
    public async Task A_load_that_turns_out_wrong_is_taken_back_while_the_hub_runs()
    {
        await using var hub = await HubUnderTest.StartAsync();
        var right = await AskAsync(hub);
        right.ShouldNotBe("DISABILITY_ALLOWANCE");
        await WelfareDrop.RenewAsync(hub, hub.NationalId("ordinary"), "03");
        (await AskAsync(hub)).ShouldBe("DISABILITY_ALLOWANCE");

        (await RunAsync(hub, "take-back", Source)).ShouldBe((0, "WELFARE_20261101.dat answers again.\n", ""));

        (await AskAsync(hub)).ShouldBe(right);
        var lines = (await RunAsync(hub, "loads", Source)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldContain("taken back");
        lines[1].ShouldContain("loaded, kept");
        lines[1].ShouldEndWith("WELFARE_20261101.dat");
        (await RunAsync(hub, "take-back", Source)).Errors.ShouldContain("no load before the last one is kept");
        await hub.LoadFilesAsync("welfare-register");
        (await AskAsync(hub)).ShouldBe(right);
    }

    [Fact]
    public async Task A_source_without_files_is_told_how_it_is_written()
    {
        await using var hub = await HubUnderTest.StartAsync();

        var (exit, _, errors) = await RunAsync(hub, "loads", "welfare-register");

        exit.ShouldBe(1);
        errors.ShouldContain("agency/operation");
    }

    private static async Task<string?> AskAsync(HubUnderTest hub) =>
        (await hub.AskAsync(Query, new { by = new { nationalId = hub.NationalId("ordinary") } })).Text("data", "citizen", "welfare", "category");

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(HubUnderTest hub, params string[] words)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.RunAsync(["agency", .. words, "--Data:Directory", hub.Data], output, errors);
        return (exit, output.ToString(), errors.ToString());
    }
}
