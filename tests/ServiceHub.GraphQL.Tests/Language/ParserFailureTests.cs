namespace ServiceHub.GraphQL.Tests.Language;

public class ParserFailureTests
{
    [Theory]
    [InlineData("", "1:1 Expected a definition, found the end of the document.")]
    [InlineData("# only a comment", "1:17 Expected a definition, found the end of the document.")]
    [InlineData("{", "1:2 Expected a name, found the end of the document.")]
    [InlineData("{ }", "1:3 Expected a name, found \"}\".")]
    [InlineData("{ a", "1:4 Expected a name, found the end of the document.")]
    [InlineData("{\n  a(\n}", "3:1 Expected a name, found \"}\".")]
    [InlineData("{ a() }", "1:5 Expected a name, found \")\".")]
    [InlineData("{ a(b: ) }", "1:8 Expected a value, found \")\".")]
    [InlineData("{ a(b:: 1) }", "1:7 Expected a value, found \":\".")]
    [InlineData("query Q", "1:8 Expected \"{\", found the end of the document.")]
    [InlineData("query () { a }", "1:8 Expected \"$\", found \")\".")]
    [InlineData("query ($a: Int = $b) { a }", "1:18 A variable cannot stand in a constant value.")]
    [InlineData("query ($a: [Int) { a }", "1:16 Expected \"]\", found \")\".")]
    [InlineData("fragment on on T { a }", "1:10 A fragment cannot be named \"on\".")]
    [InlineData("fragment F { a }", "1:12 Expected \"on\", found \"{\".")]
    [InlineData("\"text\" { a }", "1:1 Only a definition with a keyword can have a description.")]
    [InlineData("notAKeyword { a }", "1:1 Expected a definition, found a name.")]
    [InlineData("{ ... on }", "1:10 Expected a name, found \"}\".")]
    [InlineData("{ a .. }", "1:5 Expected \"...\".")]
    [InlineData("{ a ? }", "1:5 Unexpected character U+003F.")]
    [InlineData("{ “a” }", "1:3 Unexpected character U+201C.")]
    [InlineData("{ a } }", "1:7 Expected a definition, found \"}\".")]
    [InlineData("type T { true", "1:14 Expected \":\", found the end of the document.")]
    [InlineData("enum E { true }", "1:10 An enum value cannot be named true, false or null.")]
    [InlineData("extend type T", "1:14 Expected what the extension adds, found the end of the document.")]
    [InlineData("\"x\" extend type T { a: B }", "1:1 Only a definition with a keyword can have a description.")]
    public void Tells_where_and_what_is_wrong(string text, string refusal) => Documents.Refusal(text).ShouldBe(refusal);

    [Theory]
    [InlineData("00", 6)]
    [InlineData("01", 6)]
    [InlineData("-", 6)]
    [InlineData("1.", 7)]
    [InlineData("1.x", 7)]
    [InlineData("1e", 7)]
    [InlineData("1x", 6)]
    [InlineData("1.2.3", 8)]
    [InlineData("1_0", 6)]
    public void Refuses_malformed_numbers(string number, int column)
    {
        var refusal = Documents.Refusal($"{{a(b:{number})}}");

        int.Parse(refusal.AsSpan(2, refusal.IndexOf(' ', StringComparison.Ordinal) - 2)).ShouldBeInRange(column, column + 1);
    }

    [Fact]
    public void Counts_columns_in_characters_not_bytes() =>
        Documents.Refusal("{ a(b: \"ไทย\") ? }").ShouldBe("1:15 Unexpected character U+003F.");

    [Fact]
    public void Counts_each_kind_of_line_end_once() => Documents.Refusal("\n\r\n\r{ ?").ShouldBe("4:3 Unexpected character U+003F.");

    [Fact]
    public void Refuses_bytes_that_are_no_text()
    {
        var source = new ServiceHub.GraphQL.Language.SourceText("x", new byte[] { (byte)'{', (byte)'#', 0xC3, 0x28 });

        ServiceHub.GraphQL.Language.Parser.Parse(source, new(100, 100), out var failure).ShouldBeNull();
        failure.ShouldBe(new("The document is not valid UTF-8.", 2));
    }

    [Theory]
    [InlineData("a{", "}")]
    [InlineData("a ...{", "}")]
    public void Refuses_selections_nested_too_deep(string open, string close)
    {
        var text = $"{{ {string.Concat(Enumerable.Repeat(open, 500))} a {string.Concat(Enumerable.Repeat(close, 500))} }}";

        Documents.Refusal(text).ShouldEndWith("The document is nested more than 200 levels deep.");
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a:", "}")]
    public void Refuses_values_nested_too_deep(string open, string close)
    {
        var text = $"{{ a(b: {string.Concat(Enumerable.Repeat(open, 500))}1{string.Concat(Enumerable.Repeat(close, 500))}) }}";

        Documents.Refusal(text).ShouldEndWith("The document is nested more than 200 levels deep.");
    }

    [Fact]
    public void Refuses_types_nested_too_deep() =>
        Documents.Refusal($"query ($a: {new string('[', 500)}Int{new string(']', 500)}) {{ a }}")
            .ShouldEndWith("The document is nested more than 200 levels deep.");

    [Fact]
    public void Refuses_too_many_tokens() =>
        Documents.Refusal($"{{ {string.Concat(Enumerable.Repeat("a ", 15_000))} }}").ShouldEndWith("The document has more than 15000 tokens.");
}
