namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class BooleanConverterTests
{
    private const string Section = """{"convert":"boolean","true":["Y","1"],"false":["N","0"]}""";

    [Theory]
    [InlineData(Section, "Y", true)]
    [InlineData(Section, "1", true)]
    [InlineData(Section, "๑", true)]
    [InlineData(Section, "N", false)]
    [InlineData(Section, "0", false)]
    [InlineData("""{"convert":"boolean"}""", "true", true)]
    [InlineData("""{"convert":"boolean"}""", "false", false)]
    public void Reads_the_agencys_texts(string section, string text, bool value) => Converting.Converter(section).Convert(text).ShouldBe(value);

    [Theory]
    [InlineData(Section, "y")]
    [InlineData(Section, "true")]
    [InlineData(Section, "2")]
    [InlineData("""{"convert":"boolean"}""", "1")]
    public void Refuses_others(string section, string text) => Converting.Converter(section).Convert(text).ShouldBeNull();

    [Theory]
    [InlineData("""{"convert":"boolean","true":["Y"]}""", "/false")]
    [InlineData("""{"convert":"boolean","true":[],"false":["N"]}""", "/true")]
    [InlineData("""{"convert":"boolean","true":["1"],"false":["1"]}""", "/false")]
    [InlineData("""{"convert":"boolean","true":["1","1"],"false":["0"]}""", "/false")]
    public void Refuses_lists_that_leave_a_doubt(string section, string path) => Converting.Errors(section).ShouldBe([path]);
}
