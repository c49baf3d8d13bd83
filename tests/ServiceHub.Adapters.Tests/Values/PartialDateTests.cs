using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Values;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1965")]
    [InlineData("1965-07")]
    [InlineData("1965-07-14")]
    [InlineData("2024-02-29")]
    public void Reads_what_it_writes(string text)
    {
        PartialDate.TryParse(text, out var date).ShouldBeTrue();

        date.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("65")]
    [InlineData("0000")]
    [InlineData("1965-")]
    [InlineData("1965-13")]
    [InlineData("1965-00")]
    [InlineData("1965-07-32")]
    [InlineData("2023-02-29")]
    [InlineData("1965/07/14")]
    [InlineData("19650714")]
    [InlineData("+965-07-14")]
    public void Refuses_what_is_no_date(string text) => PartialDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_day_of_an_unknown_month_is_unknown()
    {
        PartialDate.TryCreate(1965, null, 14, out var date).ShouldBeTrue();

        date.ToString().ShouldBe("1965");
    }
}
