namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class IntegerConverterTests
{
    [Theory]
    [InlineData("03", 3)]
    [InlineData("-7", -7)]
    [InlineData("๑๒", 12)]
    [InlineData("2147483647", int.MaxValue)]
    public void Reads_whole_numbers(string text, int number) =>
        Converting.Converter("""{"convert":"integer"}""").Convert(text).ShouldBe(number);

    [Theory]
    [InlineData("2147483648")]
    [InlineData("1.5")]
    [InlineData("1,000")]
    [InlineData("three")]
    public void Refuses_what_is_none(string text) => Converting.Converter("""{"convert":"integer"}""").Convert(text).ShouldBeNull();

    [Fact]
    public void Writes_a_number_and_nothing_else()
    {
        var converter = Converting.Converter("""{"convert":"integer"}""");

        converter.Write(-1234).ShouldBe("-1234");
        converter.Write("1234").ShouldBeNull();
    }
}
