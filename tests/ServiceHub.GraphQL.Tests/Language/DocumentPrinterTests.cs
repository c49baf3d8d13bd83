using ServiceHub.GraphQL.Language;
using ServiceHub.Testing;

namespace ServiceHub.GraphQL.Tests.Language;

public class DocumentPrinterTests
{
    [Theory]
    [InlineData("query{a,b}", "{\n  a\n  b\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("query($a:Int=1@d,$b:[E!]!){a}", "query ($a: Int = 1 @d, $b: [E!]!) {\n  a\n}")]
    [InlineData("\"what\" mutation M($a:Int) @d(x:1) {a}", "\"what\"\nmutation M($a: Int) @d(x: 1) {\n  a\n}")]
    [InlineData("\"\"\"what\"\"\" fragment F on T @d {a}", "\"\"\"what\"\"\"\nfragment F on T @d {\n  a\n}")]
    [InlineData("query Q(\"which\" $a: Int $b: Int) { a }", "query Q(\n\"which\"\n$a: Int\n$b: Int\n) {\n  a\n}")]
    [InlineData("{x:a(b:$c,d:{e:[1.5,null,true]})@d{...F@x...on T@y{b}...{c}}}", "{\n  x: a(b: $c, d: { e: [1.5, null, true] }) @d {\n    ...F @x\n    ... on T @y {\n      b\n    }\n    ... {\n      c\n    }\n  }\n}")]
    public void Lays_out_operations_and_fragments(string text, string printed) => Print(text).ShouldBe(printed);

    [Theory]
    [InlineData("\"s\" schema @d{query:Q mutation:M}", "\"s\"\nschema @d {\n  query: Q\n  mutation: M\n}")]
    [InlineData("extend schema @d", "extend schema @d")]
    [InlineData("scalar S @d extend scalar S @e", "scalar S @d\n\nextend scalar S @e")]
    [InlineData("type T implements&A&B @d{\"f\" a(b:Int=1@d,c:ID):[T!]@e}", "type T implements A & B @d {\n  \"f\"\n  a(b: Int = 1 @d, c: ID): [T!] @e\n}")]
    [InlineData("interface I{a(\"b's\" b:Int c:Int):ID}", "interface I {\n  a(\n    \"b's\"\n    b: Int\n    c: Int\n  ): ID\n}")]
    [InlineData("union U@d=|A|B extend union U=C", "union U @d = A | B\n\nextend union U = C")]
    [InlineData("enum E{\"a\"A@d B}", "enum E {\n  \"a\"\n  A @d\n  B\n}")]
    [InlineData("input I@oneOf{a:Int=1}extend input I{b:I}", "input I @oneOf {\n  a: Int = 1\n}\n\nextend input I {\n  b: I\n}")]
    [InlineData("\"d\"directive@d(a:Int)repeatable on|FIELD|QUERY", "\"d\"\ndirective @d(a: Int) repeatable on FIELD | QUERY")]
    public void Lays_out_type_systems(string text, string printed) => Print(text).ShouldBe(printed);

    [Theory]
    [InlineData("\"\"\"a\"\"\"", "\"\"\"a\"\"\"")]
    [InlineData("\"\"\"\n  a\n    b\n\n  c\n\"\"\"", "\"\"\"\na\n  b\n\nc\n\"\"\"")]
    [InlineData("\"\"\" a\"\"\"", "\"\"\" a\"\"\"")]
    [InlineData("\"\"\"a\\\"\"\"b\"\"\"", "\"\"\"a\\\"\"\"b\"\"\"")]
    [InlineData("\"\"\"a\\\n\"\"\"", "\"\"\"\na\\\n\"\"\"")]
    [InlineData("\"\"\"\"a\"\n\"\"\"", "\"\"\"\n\"a\"\n\"\"\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"\\u{1F600} ไทย \\\"\\\\\\/ \\b\\f\\n\\r\\t \\u0007\"", "\"😀 ไทย \\\"\\\\/ \\b\\f\\n\\r\\t \\u0007\"")]
    public void Writes_strings(string text, string printed) => Print($"{text} scalar S").ShouldBe($"{printed}\nscalar S");

    [Fact]
    public void Breaks_what_is_too_long_for_a_line()
    {
        var word = new string('x', 40);

        Print($"{{ a(b: \"{word}\", c: [{word}, {word}], d: {{e: {word}, f: {word}}}) }}").ShouldBe($$"""
            {
              a(
                b: "{{word}}"
                c: [
                  {{word}}
                  {{word}}
                ]
                d: {
                  e: {{word}}
                  f: {{word}}
                }
              )
            }
            """);
    }

    [Fact]
    public void What_was_printed_is_printed_the_same_again()
    {
        var printed = Print(Corpus);

        printed.Length.ShouldBeGreaterThan(1_000);
        Print(printed).ShouldBe(printed);
    }

    [Fact]
    public void The_contract_is_printed_the_same_again()
    {
        var printed = DocumentPrinter.Print(new SourceText("contract", File.ReadAllBytes(Checkout.File("schema/servicehub.verified.graphql"))));

        Print(printed).ShouldBe(printed);
    }

    [Fact]
    public void Tells_where_a_text_is_no_document() =>
        Should.Throw<FormatException>(() => Print("{\n  a(\n}")).Message.ShouldBe("test.graphql:3:1: Expected a name, found \"}\".");

    private static string Print(string text) => DocumentPrinter.Print(Documents.Source(text));

    private const string Corpus = """"
        # A comment goes.
        "A query" query Q("which" $a: [In!]! = [{a: 1, b: """ "quoted" \""" """}] @d, $b: E = A) @d(a: {}) @d {
          a: b(c: $a, d: [[1, -2.5e10], [], "\u{1F600}\\\"\n"], e: null, f: true, g: RED) @include(if: $b) { ...F @x ... on T { c } ... @y { d } ... { e } }
          long(list: [111111111111, 222222222222, 333333333333, 444444444444, 555555555555, 666666666666, {a: [777777777777]}])
        }
        mutation { a } subscription S { a } { shorthand }
        """
        Two lines,
          the second indented.
        """ fragment F on T @d { a }
        "s" schema @d { query: Q mutation: M } extend schema @e extend schema { subscription: S }
        """scalar""" scalar S @specifiedBy(url: "https://example.org") extend scalar S @b
        "t" type T implements A & B @d {
          "f" a("x" b: Int = 1 @d, c: [E!] = [A, B]): [T!]! @deprecated(reason: """
            Not
              any more\""" "
            """)
          """ends in a slash\
          """ b: Int
        }
        type Empty interface I implements J { a: Int } interface None
        union U @d = | A | B union V extend union U @x = C
        input In @oneOf { """in
          put""" a: Int = 3 @x b: [In] = [{a: "long long long long long long long long long long long long long long long"}] }
        enum E @d { "a" A @deprecated B } enum F extend enum E { C }
        directive @d(a: Int, "described" b: Int = 2) repeatable on FIELD | OBJECT
        directive @e on | QUERY
        extend type T @z extend type T implements C extend interface I { b: Int } extend input In { c: Int }
        """";
}
