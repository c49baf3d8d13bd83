using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Values;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+66812345678")]
    [InlineData("+6621234567")]
    [InlineData("+123456789012345")]
    public void Reads_what_it_writes(string text)
    {
        PhoneNumber.TryParse(text, out var number).ShouldBeTrue();

        number.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("0812345678")]
    [InlineData("66812345678")]
    [InlineData("+66 812345678")]
    [InlineData("+66081234567")]
    [InlineData("+๖๖812345678")]
    [InlineData("+1234567890123456")]
    public void Refuses_all_other_forms(string text) => PhoneNumber.TryParse(text, out _).ShouldBeFalse();
}
