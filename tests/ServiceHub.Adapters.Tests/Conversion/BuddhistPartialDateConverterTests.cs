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
}
