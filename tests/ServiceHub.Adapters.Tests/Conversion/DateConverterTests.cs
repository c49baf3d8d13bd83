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

    [Theory]
    [InlineData("2569-11-23")]
    [InlineData("2400-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Refuses_a_year_that_is_probably_of_the_buddhist_era_or_a_filler(string text) =>
        Converting.Converter("""{"convert":"date"}""").Convert(text).ShouldBeNull();

    [Fact]
    public void Writes_as_the_agency_does() =>
        Converting.Converter("""{"convert":"date","format":"dd/MM/yyyy"}""").Write(new DateOnly(2001, 5, 1)).ShouldBe("01/05/2001");
}
