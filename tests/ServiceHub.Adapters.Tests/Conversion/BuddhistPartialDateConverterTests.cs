using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class BuddhistPartialDateConverterTests
{
    [Theory]
    [InlineData("25080714", "1965-07-14")]
    [InlineData("25080700", "1965-07")]
    [InlineData("25080000", "1965")]
    [InlineData("๒๕๐๘๐๗๑๔", "1965-07-14")]
    public void Reads_zeros_as_unknown(string text, string date) =>
        Converting.Converter("""{"convert":"buddhist-partial-date","format":"yyyyMMdd"}""").Convert(text)!.ToString().ShouldBe(date);

    [Theory]
    [InlineData("00000000")]
    [InlineData("25081301")]
    [InlineData("25080230")]
    [InlineData("2508")]
    public void Refuses_what_is_none(string text) =>
        Converting.Converter("""{"convert":"buddhist-partial-date","format":"yyyyMMdd"}""").Convert(text).ShouldBeNull();

    [Theory]
    [InlineData("19650000")]
    [InlineData("20260700")]
    public void Refuses_a_year_that_is_probably_of_the_common_era(string text) =>
        Converting.Converter("""{"convert":"buddhist-partial-date","format":"yyyyMMdd"}""").Convert(text).ShouldBeNull();

    [Theory]
    [InlineData("1965-07-14", "14072508")]
    [InlineData("1965-07", "00072508")]
    [InlineData("1965", "00002508")]
    public void Writes_zeros_for_what_is_unknown(string date, string text)
    {
        PartialDate.TryParse(date, out var value).ShouldBeTrue();

        Converting.Converter("""{"convert":"buddhist-partial-date","format":"ddMMyyyy"}""").Write(value).ShouldBe(text);
    }
}
