using ServiceHub.Sandbox.Agencies.Faults;

namespace ServiceHub.Sandbox.Tests.Agencies.Faults;

public sealed class DropFaultsTests(RunningAgencies running) : IClassFixture<RunningAgencies>, IAsyncLifetime
{
    private IAgencyFaults Faults => running.Agencies.Faults["driving-licence"];

    private string Folder => running.Setting("driving-licence:Address");

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Faults.SetAsync(Fault.None);

    [Theory]
    [InlineData(FaultKind.Garbled)]
    [InlineData(FaultKind.CutOff)]
    public async Task Drops_a_later_file_that_is_damaged_and_takes_it_back(FaultKind kind)
    {
        var good = Directory.GetFiles(Folder, "*.csv").ShouldHaveSingleItem();

        await Faults.SetAsync(new Fault(kind));
        var last = Directory.GetFiles(Folder, "*.csv").Max(StringComparer.Ordinal)!;

        last.ShouldNotBe(good);
        (await File.ReadAllBytesAsync(last)).ShouldNotBe(await File.ReadAllBytesAsync(good));
        (await File.ReadAllBytesAsync(Path.ChangeExtension(last, ".ctl"))).ShouldBe(await File.ReadAllBytesAsync(Path.ChangeExtension(good, ".ctl")));

        await Faults.SetAsync(Fault.None);
        Directory.GetFiles(Folder, "*.csv").ShouldBe([good]);
    }

    [Fact]
    public async Task Takes_the_folder_away_and_puts_it_back()
    {
        await Faults.SetAsync(new Fault(FaultKind.Down));
        Directory.Exists(Folder).ShouldBeFalse();

        await Faults.SetAsync(Fault.None);
        Directory.GetFiles(Folder, "*.csv").ShouldHaveSingleItem();
    }

    [Fact]
    public void Cannot_be_slow() => Faults.Kinds.ShouldNotContain(FaultKind.Slow);
}
