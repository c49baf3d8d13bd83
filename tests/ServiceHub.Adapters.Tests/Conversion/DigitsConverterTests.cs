namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class DigitsConverterTests
{
    [Theory]
    [InlineData("0012", "0012")]
    [InlineData("๐๒๕", "025")]
    [InlineData("๐2๕", "025")]
    [InlineData("12a", null)]
    [InlineData("1 2", null)]
    [InlineData("-1", null)]
    public void Reads_digits_and_keeps_leading_zeros(string text, string? digits) =>
        Converting.Converter("""{ "convert": "digits" }""").Convert(text).ShouldBe(digits);
}
