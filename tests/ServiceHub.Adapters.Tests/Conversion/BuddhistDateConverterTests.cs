namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class BuddhistDateConverterTests
{
    [Theory]
    [InlineData("""{"convert":"buddhist-date","format":"yyyyMMdd"}""", "25630229")]
    [InlineData("""{"convert":"buddhist-date","format":"ddMMyyyy"}""", "29022563")]
    [InlineData("""{"convert":"buddhist-date"}""", "๒๕๖๓-๐๒-๒๙")]
    public void Reads_a_date_of_the_buddhist_era_with_the_common_eras_leap_years(string section, string text) =>
        Converting.Converter(section).Convert(text).ShouldBe(new DateOnly(2020, 2, 29));

    [Theory]
    [InlineData("25620229")]
    [InlineData("25630000")]
    [InlineData("05430101")]
    [InlineData("99999999")]
    [InlineData("680229")]
    [InlineData("25680431")]
    public void Refuses_what_is_no_whole_date(string text) =>
        Converting.Converter("""{"convert":"buddhist-date","format":"yyyyMMdd"}""").Convert(text).ShouldBeNull();

    [Theory]
    // 2500 and 2564 can be divided by four, 1957 and 2021 cannot; 2443 is 1900, which is no leap year, and 2543 is 2000, which is one.
    [InlineData("25000229", false)]
    [InlineData("25640229", false)]
    [InlineData("24430229", false)]
    [InlineData("25430229", true)]
    [InlineData("25670229", true)]
    [InlineData("25660229", false)]
    public void Leap_years_are_the_common_eras(string text, bool exists) =>
        (Converting.Converter("""{"convert":"buddhist-date","format":"yyyyMMdd"}""").Convert(text) is not null).ShouldBe(exists);

    [Theory]
    [InlineData("20261123")]
    [InlineData("19650714")]
    [InlineData("23991231")]
    [InlineData("29430101")]
    [InlineData("99991231")]
    public void Refuses_a_year_that_is_probably_of_the_common_era_or_a_filler(string text) =>
        Converting.Converter("""{"convert":"buddhist-date","format":"yyyyMMdd"}""").Convert(text).ShouldBeNull();

    [Theory]
    [InlineData("24000101", 1857)]
    [InlineData("29421231", 2399)]
    public void Takes_the_first_and_the_last_year_of_registers(string text, int year) =>
        Converting.Converter("""{"convert":"buddhist-date","format":"yyyyMMdd"}""").Convert(text)
            .ShouldBeOfType<DateOnly>().Year.ShouldBe(year);

    [Theory]
    [InlineData("ddMMyy")]
    [InlineData("yyyyMM")]
    [InlineData("d/M/yyyy")]
    public void Refuses_a_format_in_which_a_date_is_not_whole(string format) =>
        Converting.Errors($$"""{"convert":"buddhist-date","format":"{{format}}"}""").ShouldBe(["/format"]);

    [Theory]
    [InlineData("yyyyMMdd", "25630229")]
    [InlineData("dd/MM/yyyy", "29/02/2563")]
    public void Writes_as_the_agency_does(string format, string text) =>
        Converting.Converter($$"""{"convert":"buddhist-date","format":"{{format}}"}""").Write(new DateOnly(2020, 2, 29)).ShouldBe(text);

    [Fact]
    public void Writes_no_other_value() => Converting.Converter("""{"convert":"buddhist-date"}""").Write("25630229").ShouldBeNull();
}
