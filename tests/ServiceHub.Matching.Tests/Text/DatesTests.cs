using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Tests.Text;

public sealed class DatesTests
{
    [Theory]
    [InlineData("1985-05-03", "19850503")]
    [InlineData("1985-05-03T00:00:00Z", "19850503")]
    [InlineData("19850503", "19850503")]
    [InlineData("03/05/2528", "19850503")]
    [InlineData("3.5.1985", "19850503")]
    [InlineData("๐๓/๐๕/๒๕๒๘", "19850503")]
    [InlineData("3 พฤษภาคม 2528", "19850503")]
    [InlineData("3 พ.ค. 2528", "19850503")]
    [InlineData("3 May 1985", "19850503")]
    [InlineData("05/23/1985", "19850523")]
    [InlineData("23051985", "19850523")]
    [InlineData("1985", "19850000")]
    [InlineData("05/2528", "19850500")]
    [InlineData("00/05/2528", "19850500")]
    [InlineData("1985-00-00", "19850000")]
    public void Reads_days_as_registers_write_them(string text, string expected) => Dates.Read(text)!.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("03/05/3071")]
    [InlineData("03/05/1442")]
    public void Reads_a_year_that_was_moved_to_the_other_era_once_too_often(string text) => Dates.Read(text)!.ToString().ShouldBe("19850503");

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    [InlineData("31/02/1985")]
    [InlineData("1985-13-41")]
    [InlineData("12345678901")]
    public void What_is_no_day_says_nothing(string text) => Dates.Read(text).ShouldBeNull();
}
