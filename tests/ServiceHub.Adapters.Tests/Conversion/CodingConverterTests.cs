using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Conversion;

public sealed class CodingConverterTests
{
    private const string Section =
        """{"convert":"coding","codes":{"01":{"code":"SEEING","th":"ทางการเห็น","en":"Seeing"},"02":{"code":"HEARING","th":"ทางการได้ยิน"}}}""";

    [Theory]
    [InlineData("01", "SEEING", "ทางการเห็น", "Seeing")]
    [InlineData("๐๑", "SEEING", "ทางการเห็น", "Seeing")]
    [InlineData("02", "HEARING", "ทางการได้ยิน", null)]
    public void Reads_a_code_into_its_name_and_words(string text, string code, string th, string? en) =>
        Converting.Converter(Section).Convert(text).ShouldBe(new Coding(code, new LocalizedText(th, en)));

    [Theory]
    [InlineData("1")]
    [InlineData("03")]
    [InlineData("SEEING")]
    public void Refuses_a_code_that_is_not_listed(string text) => Converting.Converter(Section).Convert(text).ShouldBeNull();

    [Theory]
    [InlineData("""{"convert":"coding"}""", "/codes")]
    [InlineData("""{"convert":"coding","codes":{}}""", "/codes")]
    [InlineData("""{"convert":"coding","codes":{"1":"SEEING"}}""", "/codes/1")]
    [InlineData("""{"convert":"coding","codes":{"1":{"code":"SEEING"}}}""", "/codes/1")]
    [InlineData("""{"convert":"coding","codes":{"1":{"th":"ทางการเห็น"}}}""", "/codes/1/code")]
    [InlineData("""{"convert":"coding","codes":{"1":{"code":"see it","th":"ทางการเห็น"}}}""", "/codes/1/code")]
    public void Refuses_a_list_that_says_too_little(string section, string path) => Converting.Errors(section).ShouldBe([path]);
}
