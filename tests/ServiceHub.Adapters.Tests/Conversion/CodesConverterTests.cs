namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class CodesConverterTests
{
    private const string Codes = "\"codes\":{\"1\":\"SEEING\",\"2\":\"HEARING\",\"9\":\"HEARING\"}";

    [Theory]
    [InlineData(",", "1,2", "SEEING HEARING")]
    [InlineData(",", "2, ๑", "HEARING SEEING")]
    [InlineData(",", "1", "SEEING")]
    [InlineData(",", ",1,,", "SEEING")]
    [InlineData(",", "2,9,2", "HEARING")]
    [InlineData(",", ",", "")]
    [InlineData("||", "1||2", "SEEING HEARING")]
    public void Reads_each_code_once_in_the_agencys_order(string separator, string text, string names) =>
        Converting.Converter($$"""{"convert":"codes","separator":"{{separator}}",{{Codes}}}""").Convert(text)
            .ShouldBeAssignableTo<IReadOnlyList<string>>().ShouldBe(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("3")]
    [InlineData("1,3")]
    [InlineData("1;2")]
    [InlineData("12")]
    [InlineData("SEEING")]
    public void Refuses_the_whole_for_a_code_that_is_not_listed(string text) =>
        Converting.Converter($$"""{"convert":"codes",{{Codes}}}""").Convert(text).ShouldBeNull();

    [Fact]
    public void Tells_each_name_that_it_can_yield_once() =>
        Converting.Converter($$"""{"convert":"codes",{{Codes}}}""").Codes.ShouldNotBeNull().ShouldBe(["SEEING", "HEARING"]);
}
