using System.Text;

namespace ServiceHub.Sandbox.Tests.Agencies.WelfareRegister;

public sealed class DisabilityRegisterTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    private static readonly Encoding Windows874 = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    [Fact]
    public void Frames_lines_of_fixed_width_by_header_and_trailer()
    {
        var lines = Lines();
        var known = RunningAgencies.Population.People.Count(person => RunningAgencies.Population.Office.Disability(person) is not null);

        lines[0].ShouldBe("H01112569DISABILITY-REGISTER           ");
        lines[^1].ShouldBe($"T{known:D9}");
        lines[1..^1].Count.ShouldBe(known);
        lines[1..^1].ShouldAllBe(line => line.Length == 131 && line[0] == 'D');
        lines[1..^1].Select(line => line.Substring(1, 13)).ShouldBeUnique();
    }

    [Fact]
    public void Writes_the_name_in_one_field_thai_digits_and_money_without_a_point()
    {
        var line = Lines().Single(line => line.StartsWith($"D{RunningAgencies.Pid("disabled")}", StringComparison.Ordinal));

        line.Substring(14, 80).TrimEnd().ShouldBe("น.ส.กนกวรรณ คำแก้ว");
        line.Substring(94, 2).ShouldBe("33");
        line.Substring(96, 10).ShouldMatch("^[๐-๙]{10}$");
        line.Substring(106, 8).ShouldBe("12102568");
        line.Substring(114, 8).ShouldBe("11102576");
        line.Substring(122, 9).ShouldBe("000080000");
    }

    private List<string> Lines() =>
    [
        .. Windows874.GetString(File.ReadAllBytes(Path.Combine(running.Setting("welfare-register:Address"), "DISABILITY_20261101.dat")))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries),
    ];
}
