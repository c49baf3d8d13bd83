using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Tests.Language;

public class StringTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"ก ข\"", "ก ข")]
    [InlineData("\"# , {\"", "# , {")]
    [InlineData("\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "\" \\ / \b\f\n\r\t")]
    [InlineData("\"\\u0E01\"", "ก")]
    [InlineData("\"\\u{e01}\"", "ก")]
    [InlineData("\"\\u{00000041}\"", "A")]
    [InlineData("\"\\u{1F600}\"", "😀")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"a\\u0000b\"", "a\0b")]
    [InlineData("\"control \u0007\"", "control \u0007")]
    public void Reads_quoted_strings(string literal, string value) => Read(literal).ShouldBe(value);

    [Theory]
    [InlineData("\"abc", "1:11 The string is not closed on its line.")]
    [InlineData("\"abc\n\"", "1:11 The string is not closed on its line.")]
    [InlineData("\"\\x\"", "1:8 There is no such escape sequence.")]
    [InlineData("\"a\\\"", "1:11 The string is not closed on its line.")]
    [InlineData("\"\\u12\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\\u12G4\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\\u{}\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\\u{110000}\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\\u{FFFFFFFFFF}\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\\u{41\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\\uD83D\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\\uDE00\\uD83D\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\\u{D83D}\\u{DE00}\"", "1:8 The Unicode escape names no Unicode scalar value.")]
    [InlineData("\"\"\"abc", "1:13 The block string is not closed.")]
    [InlineData("\"\"\"abc\\\"\"\"", "1:17 The block string is not closed.")]
    public void Refuses_malformed_strings(string literal, string refusal) => Documents.Refusal($"{{ a(b:{literal}").ShouldBe(refusal);

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("one", "one")]
    [InlineData("\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  ", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("  first\n    second\n  third", "  first\n  second\nthird")]
    [InlineData("\r\n  a\r\n  b\r  c\r\n", "a\nb\nc")]
    [InlineData("\n\n  \t\n  a\n \n\n", "a")]
    [InlineData("   \n  \t ", "")]
    [InlineData(" contains \\\"\"\" here", " contains \"\"\" here")]
    [InlineData("no \\n escapes \\u0041", "no \\n escapes \\u0041")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    public void Reads_block_strings(string inside, string value)
    {
        var literal = inside == "\"\"" ? "\"\"\"\"\"\"" : $"\"\"\"{inside}\"\"\"";

        Read(literal).ShouldBe(value);
    }

    private static string Read(string literal)
    {
        var operation = Documents.First<OperationNode>($"{{ a(b:{literal}) }}");
        return ((FieldNode)operation.SelectionSet.Selections[0]).Arguments[0].Value.ShouldBeOfType<StringValueNode>().Value;
    }
}
