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
    public void Refuses_what_is_no_whole_date(string text) =>
        Converting.Converter("""{"convert":"buddhist-date","format":"yyyyMMdd"}""").Convert(text).ShouldBeNull();
}
