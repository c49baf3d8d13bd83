using ServiceHub.Sandbox.Agencies.WelfareRegister;
using ServiceHub.Testing;

namespace ServiceHub.Sandbox.Tests.Agencies.WelfareRegister;

public sealed class WelfareFileTests : IDisposable
{
    private static readonly DateOnly First = new(2026, 11, 1);

    private readonly TemporaryDirectory _folder = new();

    public WelfareFileTests() => WelfareFile.File.Create(_folder.Path, WelfareFile.Details(RunningAgencies.Population.People), First);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Leaves_a_file_that_is_younger_than_a_month()
    {
        WelfareFile.File.DropWhenDue(_folder.Path, First.AddDays(29));

        Names().ShouldBe(["WELFARE_20261101.dat"]);
    }

    [Fact]
    public void Drops_the_same_people_again_as_of_today_after_a_month()
    {
        var before = File.ReadAllBytes(_folder.File("WELFARE_20261101.dat"));

        WelfareFile.File.DropWhenDue(_folder.Path, First.AddDays(30));

        Names().ShouldBe(["WELFARE_20261201.dat"]);
        var after = File.ReadAllBytes(_folder.File("WELFARE_20261201.dat"));
        after[..9].ShouldBe("H01122569"u8.ToArray());
        after[9..].ShouldBe(before[9..]);
    }

    private IEnumerable<string?> Names() => Directory.GetFiles(_folder.Path).Select(Path.GetFileName);
}
