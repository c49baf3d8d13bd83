using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class MoneyConverterTests
{
    private const string Baht = """{"convert":"money"}""";
    private const string Satang = """{"convert":"money","unit":"satang"}""";
    private const string Implied = """{"convert":"money","decimals":2}""";

    [Theory]
    [InlineData(Baht, "1234.50", 123450)]
    [InlineData(Baht, "1234.5", 123450)]
    [InlineData(Baht, "1234", 123400)]
    [InlineData(Baht, "1,234,567.89", 123456789)]
    [InlineData(Baht, "0.07", 7)]
    [InlineData(Baht, ".07", 7)]
    [InlineData(Baht, "1234.5000", 123450)]
    [InlineData(Baht, "๑,๒๓๔.๕๐", 123450)]
    [InlineData(Baht, "-1234.50", -123450)]
    [InlineData(Baht, "1234.50-", -123450)]
    [InlineData(Baht, "+1234.50", 123450)]
    [InlineData(Baht, "1234.50+", 123450)]
    [InlineData(Baht, "฿1,234.50", 123450)]
    [InlineData(Baht, "- ฿ 1,234.50", -123450)]
    [InlineData(Baht, "฿-1,234.50", -123450)]
    [InlineData(Baht, "1,234.50 ฿", 123450)]
    [InlineData(Baht, "-0", 0)]
    [InlineData(Baht, "000000000000000000000012.00", 1200)]
    [InlineData(Baht, "92233720368547758.07", long.MaxValue)]
    [InlineData(Satang, "123450", 123450)]
    [InlineData(Satang, "123,450", 123450)]
    [InlineData(Satang, "123450.00", 123450)]
    [InlineData(Implied, "000000123450", 123450)]
    [InlineData(Implied, "00000012345-", -12345)]
    [InlineData(Implied, "-00012345", -12345)]
    [InlineData(Implied, "07", 7)]
    [InlineData("""{"convert":"money","decimals":4}""", "12345000", 123450)]
    [InlineData("""{"convert":"money","decimals":1}""", "12345", 123450)]
    [InlineData("""{"convert":"money","decimals":0}""", "1234", 123400)]
    public void Reads_an_amount_exactly(string section, string text, long satang) =>
        Converting.Converter(section).Convert(text).ShouldBe(new Money(satang));

    [Theory]
    [InlineData(Baht, "1234.505")]
    [InlineData(Baht, "0.001")]
    [InlineData(Baht, "1234.")]
    [InlineData(Baht, ".")]
    [InlineData(Baht, "-")]
    [InlineData(Baht, "฿")]
    [InlineData(Baht, "--1")]
    [InlineData(Baht, "-1-")]
    [InlineData(Baht, "฿1฿")]
    [InlineData(Baht, "1,23")]
    [InlineData(Baht, "1234,567")]
    [InlineData(Baht, ",123")]
    [InlineData(Baht, "1,,234")]
    [InlineData(Baht, "1,234,")]
    [InlineData(Baht, "0.1,234")]
    [InlineData(Baht, "1.234.567")]
    [InlineData(Baht, "1234,50")]
    [InlineData(Baht, "12 34")]
    [InlineData(Baht, "1e3")]
    [InlineData(Baht, "NaN")]
    [InlineData(Baht, "(1234.50)")]
    [InlineData(Baht, "$12")]
    [InlineData(Baht, "12 USD")]
    [InlineData(Baht, "92233720368547758.08")]
    [InlineData(Baht, "99999999999999999999999999")]
    [InlineData(Satang, "1234.5")]
    [InlineData(Implied, "1234.50")]
    [InlineData(Implied, "1,23450")]
    [InlineData(Implied, "7")]
    [InlineData(Implied, "- ")]
    [InlineData("""{"convert":"money","decimals":4}""", "12345001")]
    [InlineData("""{"convert":"money","decimals":0}""", "-")]
    public void Refuses_what_is_none_and_rounds_nothing(string section, string text) =>
        Converting.Converter(section).Convert(text).ShouldBeNull();

    [Fact]
    public void Reads_what_money_writes()
    {
        var random = new Random(5);
        var converter = Converting.Converter(Baht);
        for (var i = 0; i < 1_000; i++)
        {
            var money = new Money(random.NextInt64(-1_000_000_000_000, 1_000_000_000_000));
            converter.Convert(money.ToString()).ShouldBe(money);
        }
    }

    [Theory]
    [InlineData("""{"convert":"money","unit":"dollar"}""", "/unit")]
    [InlineData("""{"convert":"money","decimals":5}""", "/decimals")]
    [InlineData("""{"convert":"money","decimals":"2"}""", "/decimals")]
    public void Refuses_options_that_are_none(string section, string path) => Converting.Errors(section).ShouldBe([path]);
}
