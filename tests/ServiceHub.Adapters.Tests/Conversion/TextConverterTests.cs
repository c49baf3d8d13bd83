namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class TextConverterTests
{
    [Theory]
    [InlineData("สมชาย ใจดี")]
    [InlineData("12/3 ถ.พระราม ๔")]
    [InlineData("two\nlines")]
    [InlineData("\ud83d\ude00!")]
    public void Takes_text_as_it_is(string text) => Converting.Converter("{}").Convert(text).ShouldBe(text);

    [Theory]
    [InlineData("broken \uFFFD transfer")]
    [InlineData("bell\u0007")]
    [InlineData("nul\0")]
    [InlineData("half \ud83d")]
    [InlineData("\ude00 half")]
    [InlineData("\ud83d\ud83d")]
    public void Refuses_text_that_tells_of_a_broken_transfer(string text) =>
        Converting.Converter("""{"convert":"text"}""").Convert(text).ShouldBeNull();

    [Fact]
    public void Writes_whole_text_and_nothing_else()
    {
        Converting.Converter("{}").Write("สมชาย").ShouldBe("สมชาย");
        Converting.Converter("{}").Write("bell\u0007").ShouldBeNull();
        Converting.Converter("{}").Write(7).ShouldBeNull();
    }
}
