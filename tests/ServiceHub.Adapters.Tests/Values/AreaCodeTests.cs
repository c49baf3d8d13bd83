using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Values;

public sealed class AreaCodeTests
{
    [Theory]
    [InlineData("10", "10")]
    [InlineData("5001", "5001")]
    [InlineData("961302", "961302")]
    [InlineData("1000", "10")]
    [InlineData("100000", "10")]
    [InlineData("500100", "5001")]
    public void Reads_the_code_of_an_area(string text, string digits)
    {
        AreaCode.TryParse(text, out var code).ShouldBeTrue();

        code.Digits.ShouldBe(digits);
        code.Province.Digits.ShouldBe(digits[..2]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("101")]
    [InlineData("10101")]
    [InlineData("1010101")]
    [InlineData("00")]
    [InlineData("28")]
    [InlineData("78")]
    [InlineData("990101")]
    [InlineData("100001")]
    [InlineData("๑๐")]
    [InlineData("1x")]
    [InlineData("+1")]
    [InlineData(" 10")]
    public void Refuses_what_is_none(string text) => AreaCode.TryParse(text, out _).ShouldBeFalse();
}
