namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class CodeConverterTests
{
    private const string Section = """{"convert":"code","codes":{"1":"MALE","2":"FEMALE","m":"MALE"}}""";

    [Theory]
    [InlineData("1", "MALE")]
    [InlineData("๒", "FEMALE")]
    [InlineData("m", "MALE")]
    public void Reads_a_code_into_its_name(string code, string name) => Converting.Converter(Section).Convert(code).ShouldBe(name);

    [Theory]
    [InlineData("3")]
    [InlineData("M")]
    [InlineData("MALE")]
    public void Refuses_a_code_that_is_not_listed(string code) => Converting.Converter(Section).Convert(code).ShouldBeNull();

    [Fact]
    public void Tells_each_name_that_it_can_yield_once() =>
        Converting.Converter(Section).Codes.ShouldNotBeNull().ShouldBe(["MALE", "FEMALE"]);

    [Theory]
    [InlineData("FEMALE", "2")]
    [InlineData("MALE", null)]
    [InlineData("female", null)]
    public void Writes_the_code_of_a_name_that_only_one_stands_for(string name, string? code) =>
        Converting.Converter(Section).Write(name).ShouldBe(code);
}
