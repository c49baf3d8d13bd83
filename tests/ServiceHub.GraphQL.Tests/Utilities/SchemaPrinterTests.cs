using ServiceHub.GraphQL.Utilities;

namespace ServiceHub.GraphQL.Tests.Utilities;

public class SchemaPrinterTests
{
    private const string Sdl = """"
        "all" schema @policy(level: 1) { query: Q mutation: M }
        directive @policy("how much" level: Int! = 3, "what for" names: [String!]) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION
        type Q @policy @policy(level: 2, names: ["a"]) { b10: S b2("x" z: In = {y: 1, a10: "s"} @deprecated(reason: """gone"""), y: [E]): [[U!]]! "d" a: I @policy @deprecated }
        type M implements J & I { id: ID } extend type M { more: E }
        interface J implements I { id: ID } interface I { "the key" id: ID "the other" other(a: Int b: Int): ID }
        union U = T | M extend union U = Q type T { x: Int }
        extend type M { other(a: Int b: Int): ID } extend interface J { other(a: Int b: Int): ID }
        enum E { B "first" A @deprecated(reason: "say \"C\"") }
        """
        Two lines,
          and an indented one.
        """ scalar S @specifiedBy(url: "https://example.org/s")
        input In { "d" y: Int! = 5 a10: String a9: One } input One @oneOf { a: Int }
        """";

    /// <summary>What the reference implementation's printSchema makes of it.</summary>
    private const string Standard = """"
        """all"""
        schema {
          query: Q
          mutation: M
        }

        directive @policy(
          """how much"""
          level: Int! = 3

          """what for"""
          names: [String!]
        ) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION

        type Q {
          b10: S
          b2(
            """x"""
            z: In = { y: 1, a10: "s" } @deprecated(reason: "gone")
            y: [E]
          ): [[U!]]!

          """d"""
          a: I @deprecated
        }

        type M implements J & I {
          id: ID
          more: E
          other(a: Int, b: Int): ID
        }

        interface J implements I {
          id: ID
          other(a: Int, b: Int): ID
        }

        interface I {
          """the key"""
          id: ID

          """the other"""
          other(a: Int, b: Int): ID
        }

        union U = T | M | Q

        type T {
          x: Int
        }

        enum E {
          B

          """first"""
          A @deprecated(reason: "say \"C\"")
        }

        """
        Two lines,
          and an indented one.
        """
        scalar S @specifiedBy(url: "https://example.org/s")

        input In {
          """d"""
          y: Int! = 5
          a10: String
          a9: One
        }

        input One @oneOf {
          a: Int
        }
        """";

    [Fact]
    public void Prints_without_applied_directives_what_the_reference_implementation_does() =>
        new SchemaPrinter { WithAppliedDirectives = false }.Print(Documents.Schema(Sdl)).ShouldBe(Standard);

    [Fact]
    public void Prints_the_directives_that_carry_policy()
    {
        var printed = new SchemaPrinter().Print(Documents.Schema(Sdl));

        printed.ShouldContain("schema @policy(level: 1) {");
        printed.ShouldContain("type Q @policy @policy(level: 2, names: [\"a\"]) {");
        printed.ShouldContain("  a: I @policy @deprecated\n");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_printed_reads_as_the_same_schema(bool sorted)
    {
        var printer = new SchemaPrinter { Sorted = sorted };
        var printed = printer.Print(Documents.Schema(Sdl));

        printer.Print(Documents.Schema(printed)).ShouldBe(printed);
    }

    [Fact]
    public void The_contract_reads_as_the_same_schema()
    {
        var printed = new SchemaPrinter().Print(Contract.Load());

        printed.ShouldContain("@access(scope: \"profile:read\", sensitivity: PERSONAL)");
        new SchemaPrinter().Print(Documents.Schema(printed)).ShouldBe(printed);
    }

    [Fact]
    public void Sorts_all_names_with_numbers_by_value()
    {
        var sorted = new SchemaPrinter { Sorted = true }.Print(Documents.Schema(Sdl));

        Lines(sorted, "type ", "enum ", "interface ", "input ", "scalar ").ShouldBe([
            "enum E {", "interface I {", "input In {", "interface J implements I {", "type M implements I & J {", "input One @oneOf {",
            "type Q @policy @policy(level: 2, names: [\"a\"]) {", "scalar S @specifiedBy(url: \"https://example.org/s\")", "type T {",
        ]);
        Lines(sorted, "  a9", "  a10", "  y: Int").ShouldBe(["  a9: One", "  a10: String", "  y: Int! = 5"]);
        sorted.ShouldContain("union U = M | Q | T");
        sorted.ShouldContain("repeatable on FIELD_DEFINITION | OBJECT | SCHEMA");
        sorted.ShouldContain("enum E {\n  \"\"\"first\"\"\"\n  A");
    }

    [Theory]
    [InlineData("type Query { a: Int }", "type Query {\n  a: Int\n}")]
    [InlineData("schema { query: Query } type Query { a: Int } type Mutation { a: Int }", "schema {\n  query: Query\n}\n\ntype Query {\n  a: Int\n}\n\ntype Mutation {\n  a: Int\n}")]
    public void Names_root_types_only_where_their_names_do_not_tell(string sdl, string printed) =>
        new SchemaPrinter().Print(Documents.Schema(sdl)).ShouldBe(printed);

    [Theory]
    [InlineData("\" a\\n  b\"", "\" a\\n  b\"")]
    [InlineData("\"\\nb\"", "\"\\nb\"")]
    [InlineData("\"b \"", "\"\"\"b \"\"\"")]
    [InlineData("\"  \"", "\"  \"")]
    [InlineData("\"a\\r\\nb\"", "\"a\\r\\nb\"")]
    [InlineData("\"a\\u0007\"", "\"a\\u0007\"")]
    [InlineData("\"\"", "\"\"\"\"\"\"")]
    [InlineData("\"a\\n b\\n\\nc\"", "\"\"\"\na\n b\n\nc\n\"\"\"")]
    public void Describes_in_blocks_what_a_block_can_hold(string text, string printed) =>
        new SchemaPrinter().Print(Documents.Schema($"{text} type Query {{ a: Int }}")).ShouldStartWith($"{printed}\ntype Query");

    private static IEnumerable<string> Lines(string text, params string[] beginnings) =>
        text.Split('\n').Where(line => beginnings.Any(beginning => line.StartsWith(beginning, StringComparison.Ordinal)));
}
