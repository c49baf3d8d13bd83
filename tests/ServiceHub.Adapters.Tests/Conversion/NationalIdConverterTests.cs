using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class NationalIdConverterTests
{
    [Theory]
    [InlineData("1101700000010")]
    [InlineData("1-1017-00000-01-0")]
    [InlineData("1 1017 00000 01 0")]
    [InlineData("๑๑๐๑๗๐๐๐๐๐๐๑๐")]
    public void Reads_the_digits_as_agencies_write_them(string text) =>
        Converting.Converter("""{"convert":"national-id"}""").Convert(text).ShouldBe(People.Somchai);

    [Theory]
    [InlineData("1101700000011")]
    [InlineData("1101700000")]
    [InlineData("110170000001010")]
    [InlineData("-------------")]
    public void Refuses_what_is_none(string text) =>
        Converting.Converter("""{"convert":"national-id"}""").Convert(text).ShouldBeNull();

    [Fact]
    public void Writes_the_digits() => Converting.Converter("""{"convert":"national-id"}""").Write(People.Somchai).ShouldBe("1101700000010");
}
