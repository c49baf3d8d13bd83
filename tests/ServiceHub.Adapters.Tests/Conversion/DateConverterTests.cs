namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class DateConverterTests
{
    [Theory]
    [InlineData("""{"convert":"date"}""", "2001-05-01")]
    [InlineData("""{"convert":"date"}""", "๒๐๐๑-๐๕-๐๑")]
    [InlineData("""{"convert":"date","format":"dd/MM/yyyy"}""", "01/05/2001")]
    [InlineData("""{"convert":"date","format":"yyyyMMdd"}""", "20010501")]
    public void Reads_a_date_of_the_format(string section, string text) =>
        Converting.Converter(section).Convert(text).ShouldBe(new DateOnly(2001, 5, 1));

    [Theory]
    [InlineData("2001-05")]
    [InlineData("2001-00-00")]
    [InlineData("2001-02-29")]
    [InlineData("2001-13-01")]
    [InlineData("0000-01-01")]
    [InlineData("2001/05/01")]
    [InlineData("2001-05-01T00:00:00")]
    [InlineData("2001-05- 1")]
    public void Refuses_what_is_no_whole_date(string text) => Converting.Converter("""{"convert":"date"}""").Convert(text).ShouldBeNull();
}
