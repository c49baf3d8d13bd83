using System.Globalization;
using ServiceHub.Sandbox.Agencies.DrivingLicence;
using ServiceHub.Testing;

namespace ServiceHub.Sandbox.Tests.Agencies.DrivingLicence;

public sealed class DrivingLicenceAgencyTests : IDisposable
{
    private static readonly DateOnly First = new(2026, 11, 1);

    private readonly TemporaryDirectory _folder = new();

    public DrivingLicenceAgencyTests() => LicenceFile.Create(
        _folder.Path,
        RunningAgencies.Population.People.Where(person => person.NationalId is not null),
        RunningAgencies.Population.Office,
        First);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Drops_rows_with_a_byte_order_mark_and_a_header_line()
    {
        var bytes = File.ReadAllBytes(_folder.File("LICENCES_20261101.csv"));

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Lines()[0].ShouldBe("pid,licence_no,full_name,categories,issued,expires,status,remark");
        bytes.Count(octet => octet == '\n').ShouldBe(bytes.Count(octet => octet == '\r'));
    }

    [Fact]
    public void Says_in_the_control_file_how_many_rows_there_are_and_what_their_numbers_add_up_to()
    {
        var rows = Lines()[1..];
        var total = rows.Sum(row => long.Parse(row.Split(',')[1], CultureInfo.InvariantCulture));

        File.ReadAllLines(_folder.File("LICENCES_20261101.ctl")).ShouldBe([$"ROWS={rows.Length}", $"TOTAL={total}", "CREATED=01/11/2569"]);
    }

    [Fact]
    public void Writes_a_driver_with_quotes_commas_and_categories()
    {
        Row("ordinary").ShouldMatch("""^\d{13},\d{8},"ใจดี, นายสมชาย",CAR;MC,[๐-๙]{2}/[๐-๙]{2}/๒๕๖๗,[๐-๙]{2}/[๐-๙]{2}/๒๕๗๒,V,$""");
        Row("suspended-licence").ShouldMatch(
            """^\d{13},\d{8},"วงศ์ไพบูลย์, นายธนากร",CAR;PUB,\S{10},\S{10},S,"พักใช้ถึง \S{10}, ดู ""คำสั่งพักใช้""\"$""");
    }

    [Fact]
    public void Lets_some_offices_write_thai_digits_and_some_licences_last_for_life()
    {
        var rows = Lines()[1..];

        rows.Count(row => row.Any(letter => letter is >= '๐' and <= '๙')).ShouldBeInRange(rows.Length / 8, rows.Length / 3);
        rows.ShouldContain(row => row.Contains(",ตลอดชีพ,"));
    }

    [Fact]
    public void Drops_the_same_drivers_again_as_of_today_after_a_month_and_the_control_file_last()
    {
        var before = File.ReadAllBytes(_folder.File("LICENCES_20261101.csv"));
        LicenceFile.DropWhenDue(_folder.Path, First.AddDays(29));
        Names().ShouldBe(["LICENCES_20261101.csv", "LICENCES_20261101.ctl"]);

        LicenceFile.DropWhenDue(_folder.Path, First.AddDays(30));

        Names().ShouldBe(["LICENCES_20261201.csv", "LICENCES_20261201.ctl"]);
        File.ReadAllBytes(_folder.File("LICENCES_20261201.csv")).ShouldBe(before);
        File.ReadAllLines(_folder.File("LICENCES_20261201.ctl"))[^1].ShouldBe("CREATED=01/12/2569");
    }

    private string[] Lines() => File.ReadAllLines(_folder.File("LICENCES_20261101.csv"));

    private string Row(string persona) => Lines().Single(line => line.StartsWith(RunningAgencies.Pid(persona), StringComparison.Ordinal));

    private IEnumerable<string?> Names() => Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order();
}
