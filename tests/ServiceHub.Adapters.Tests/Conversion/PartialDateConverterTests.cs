using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class PartialDateConverterTests
{
    [Theory]
    [InlineData("1965", "1965")]
    [InlineData("1965-07", "1965-07")]
    [InlineData("1965-07-14", "1965-07-14")]
    [InlineData("1965-07-00", "1965-07")]
    [InlineData("1965-00-00", "1965")]
    [InlineData("1965-00-14", "1965")]
    public void Reads_iso_with_reduced_precision_or_zeros(string text, string date) =>
        Converting.Converter("""{"convert":"partial-date"}""").Convert(text)!.ToString().ShouldBe(date);

    [Fact]
    public void Reads_a_format_of_its_own() =>
        Converting.Converter("""{"convert":"partial-date","format":"MM/yyyy"}""").Convert("07/1965")!.ToString().ShouldBe("1965-07");

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("1965-13")]
    [InlineData("1965-02-30")]
    [InlineData("65")]
    [InlineData("2508-07-14")]
    [InlineData("2508")]
    [InlineData("0001")]
    public void Refuses_what_is_none(string text) => Converting.Converter("""{"convert":"partial-date"}""").Convert(text).ShouldBeNull();

    [Theory]
    [InlineData("""{"convert":"partial-date"}""", "1965-07-14", "1965-07-14")]
    [InlineData("""{"convert":"partial-date"}""", "1965-07", "1965-07")]
    [InlineData("""{"convert":"partial-date"}""", "1965", "1965")]
    [InlineData("""{"convert":"partial-date","format":"dd/MM/yyyy"}""", "1965", "00/00/1965")]
    [InlineData("""{"convert":"partial-date","format":"MM/yyyy"}""", "1965-07-14", "07/1965")]
    public void Writes_as_the_agency_does(string section, string date, string text)
    {
        PartialDate.TryParse(date, out var value).ShouldBeTrue();

        Converting.Converter(section).Write(value).ShouldBe(text);
    }

    [Fact]
    public void Writes_no_other_value() => Converting.Converter("""{"convert":"partial-date"}""").Write(new DateOnly(1965, 7, 14)).ShouldBeNull();
}
