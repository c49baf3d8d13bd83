using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Values;

public sealed class LaserCodeTests
{
    [Theory]
    [InlineData("JT0-1234567-89")]
    [InlineData("JT0123456789")]
    [InlineData("jt0-1234567-89")]
    [InlineData("jT0123456789")]
    public void Reads_a_code_with_and_without_hyphens_in_any_case(string text)
    {
        LaserCode.TryParse(text, out var code, out var error).ShouldBeTrue(error);
        code.Signs.ShouldBe("JT0123456789");
    }

    [Theory]
    [InlineData("")]
    [InlineData("JT012345678")]
    [InlineData("JT01234567890")]
    [InlineData("J00123456789")]
    [InlineData("JTA123456789")]
    [InlineData("JT0-123456-789")]
    [InlineData("JT-01234567-89")]
    [InlineData("JT0 1234567 89")]
    [InlineData("JT0-1234567--9")]
    [InlineData("--------------")]
    [InlineData("กข0123456789")]
    [InlineData("JT๐๑๒๓๔๕๖๗๘๙")]
    [InlineData("ıT0123456789")]
    public void Refuses_what_is_no_code_without_telling_it(string text)
    {
        LaserCode.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldNotBeNull().ShouldContain("JT0-0000000-00");
        error.ShouldNotContain("1234567");
    }

    [Fact]
    public void Shows_nothing_when_it_is_written_into_a_text() => $"{LaserCode.Parse("JT0123456789")}".ShouldNotContain("1");
}
