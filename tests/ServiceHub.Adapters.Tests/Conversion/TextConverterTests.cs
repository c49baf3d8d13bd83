namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class TextConverterTests
{
    [Theory]
    [InlineData("สมชาย ใจดี")]
    [InlineData("12/3 ถ.พระราม ๔")]
    [InlineData("two\nlines")]
    public void Takes_text_as_it_is(string text) => Converting.Converter("{}").Convert(text).ShouldBe(text);

    [Theory]
    [InlineData("broken \uFFFD transfer")]
    [InlineData("bell\u0007")]
    [InlineData("nul\0")]
    public void Refuses_text_that_tells_of_a_broken_transfer(string text) =>
        Converting.Converter("""{"convert":"text"}""").Convert(text).ShouldBeNull();
}
