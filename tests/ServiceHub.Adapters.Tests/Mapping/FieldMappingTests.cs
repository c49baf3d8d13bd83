using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Mapping;

public sealed class FieldMappingTests
{
    private const string Title = """
        {"th":{"from":"/th","convert":"thai-name","part":"title"},"en":{"from":"/en","convert":"thai-name","part":"title"}}
        """;

    [Theory]
    [InlineData("""{"th":"น.ส.สุดา แก้วใส","en":"Miss Suda Kaewsai"}""", "นางสาว", "Miss")]
    [InlineData("""{"th":"น.ส.สุดา แก้วใส","en":"Suda Kaewsai"}""", "นางสาว", null)]
    [InlineData("""{"en":"Miss Suda Kaewsai"}""", null, "Miss")]
    public void The_languages_of_a_text_have_converters_of_their_own(string row, string? th, string? en) =>
        MappingFields.Value(Title, row).ShouldBe(new LocalizedText(th, en));

    [Fact]
    public void A_text_of_which_no_language_is_there_is_none() => MappingFields.Value(Title, """{"th":"สุดา"}""").ShouldBeNull();

    [Fact]
    public void A_text_that_does_not_fit_in_one_language_does_not_fit()
    {
        MappingFields.Value(Title, """{"th":"น.ส.สุดา","en":"123"}""", out var fits);

        fits.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"absent":["-"],"th":{"from":"/th"},"en":{"from":"/en"}}""")]
    [InlineData("""{"absent":["-"],"th":{"from":"/th"},"en":{"from":"/en","absent":["n/a"]}}""")]
    public void What_a_text_calls_absent_is_so_in_both_languages(string section) =>
        MappingFields.Value(section, """{"th":"-","en":"-"}""").ShouldBeNull();

    [Fact]
    public void A_languages_own_absent_text_is_its_alone() =>
        MappingFields.Value("""{"th":{"from":"/th"},"en":{"from":"/en","absent":["n/a"]}}""", """{"th":"n/a","en":"n/a"}""")
            .ShouldBe(new LocalizedText("n/a", null));

    [Theory]
    [InlineData("""{"th":{"from":"/th","convert":"integer"}}""", "/field/th/convert")]
    [InlineData("""{"th":{"from":"/th","convert":"thai-name"}}""", "/field/th/convert")]
    [InlineData("""{"th":{"from":"/th","convert":"code","codes":{"1":"MALE"}}}""", "/field/th/convert")]
    [InlineData("""{"from":"/a","convert":"fax","colour":"blue"}""", "/field/convert")]
    public void Says_where_a_mapping_is_wrong(string section, string path) => MappingFields.Errors(section).ShouldBe([path]);

    [Theory]
    [InlineData("""{"from":"/at","convert":"date-time"}""", 3)]
    [InlineData("""{"from":"/at","convert":"date-time","utcOffset":"+00:00"}""", 10)]
    public void Times_without_an_offset_have_the_agencys_or_their_own(string section, int utcHour) =>
        MappingFields.Value(section, """{"at":"2026-11-22T10:00:00"}""")
            .ShouldBeOfType<DateTimeOffset>().ToUniversalTime().Hour.ShouldBe(utcHour);

    [Fact]
    public void A_required_field_says_so() => MappingFields.Field("""{"from":"/a","required":true}""").Required.ShouldBeTrue();
}
