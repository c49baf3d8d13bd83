using System.Text;

namespace ServiceHub.Sandbox.Tests.Agencies.WelfareRegister;

public sealed class WelfareRegisterAgencyTests(RunningAgencies running) : IClassFixture<RunningAgencies>
{
    private static readonly Encoding Windows874 = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    [Fact]
    public void Drops_its_files_with_their_day_in_the_name() =>
        Directory.GetFileSystemEntries(running.Setting("welfare-register:Address")).Select(Path.GetFileName)
            .Order().ShouldBe(["DISABILITY_20261101.dat", "WELFARE_20261101.dat"]);

    [Fact]
    public void Writes_lines_of_fixed_width_in_bytes()
    {
        var lines = Lines();

        lines[0].Length.ShouldBe(39);
        lines[1..^1].ShouldAllBe(line => line.Length == 134 && line[0] == 'D');
        lines[^1].Length.ShouldBe(10);
    }

    [Fact]
    public void Frames_the_details_by_header_and_trailer()
    {
        var lines = Lines().Select(Windows874.GetString).ToList();
        var known = RunningAgencies.Population.People.Count(person => person.Welfare is not null);

        lines[0].ShouldBe("H01112569WELFARE-REGISTER              ");
        lines[^1].ShouldBe($"T{known:D9}");
        (lines.Count - 2).ShouldBe(known);
        lines[1..^1].Select(line => line.Substring(1, 13)).ShouldBeUnique();
    }

    [Fact]
    public void Writes_a_person_in_windows_874_and_the_buddhist_era()
    {
        var line = Detail("ordinary");

        Field(line, 14, 20).ShouldBe("นาย");
        Field(line, 34, 40).ShouldBe("สมชาย");
        Field(line, 74, 40).ShouldBe("ใจดี");
        Field(line, 114, 8).ShouldBe("14072524");
        Field(line, 122, 2).ShouldBe("01");
        Field(line, 124, 8).ShouldBe("20092565");
        Field(line, 132, 2).ShouldBe("03");
    }

    [Fact]
    public void Writes_zeros_for_what_is_unknown_of_a_birth() => Field(Detail("birth-month-unknown"), 114, 8).ShouldBe("00002491");

    [Fact]
    public void Ends_every_line_by_carriage_return_and_line_feed()
    {
        var bytes = File.ReadAllBytes(FilePath());

        bytes[^2..].ShouldBe("\r\n"u8.ToArray());
        bytes.Count(octet => octet == '\n').ShouldBe(bytes.Count(octet => octet == '\r'));
    }

    private byte[] Detail(string persona) =>
        Lines().Single(line => line[0] == 'D' && Field(line, 1, 13) == RunningAgencies.Pid(persona));

    private List<byte[]> Lines()
    {
        List<byte[]> lines = [];
        var rest = File.ReadAllBytes(FilePath()).AsSpan();
        while (rest.IndexOf("\r\n"u8) is var end and >= 0)
        {
            lines.Add(rest[..end].ToArray());
            rest = rest[(end + 2)..];
        }
        rest.IsEmpty.ShouldBeTrue();
        return lines;
    }

    private string FilePath() => Path.Combine(running.Setting("welfare-register:Address"), "WELFARE_20261101.dat");

    private static string Field(byte[] line, int start, int length) => Windows874.GetString(line, start, length).TrimEnd();
}
