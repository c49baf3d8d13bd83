using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Tests.Jwt;

public class Base64UrlTextTests
{
    [Theory]
    [InlineData("AA", 1)]
    [InlineData("AAA", 2)]
    [InlineData("AAAA", 3)]
    [InlineData("_-8", 2)]
    public void Reads_the_one_text_of_a_value(string text, int length)
    {
        Base64UrlText.TryDecode(text, out var bytes).ShouldBeTrue();
        bytes!.Length.ShouldBe(length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("AAAAA")]
    [InlineData("AA==")]
    [InlineData("AAA=")]
    [InlineData("AB")]
    [InlineData("AAB")]
    [InlineData("A A")]
    [InlineData("AAA\n")]
    [InlineData("+/8")]
    [InlineData("AAก")]
    public void Refuses_every_other(string text) => Base64UrlText.TryDecode(text, out _).ShouldBeFalse();
}
