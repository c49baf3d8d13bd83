using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Values;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(123450, "1234.50")]
    [InlineData(7, "0.07")]
    [InlineData(0, "0.00")]
    [InlineData(-5, "-0.05")]
    [InlineData(long.MaxValue, "92233720368547758.07")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void Is_written_in_baht_with_both_digits_of_satang(long satang, string text) => new Money(satang).ToString().ShouldBe(text);
}
