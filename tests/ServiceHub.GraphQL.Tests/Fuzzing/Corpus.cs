using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceHub.Testing;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>Documents as people write them.</summary>
internal static partial class Corpus
{
    public const string Executable = """"
        "What is asked" query Q("A list" $a: [Int!] = [1, -2], $o: Filter = {n: 2.5e3, kind: RED}, $x: Boolean = true, $id: ID! = 7) @onQuery {
          node(id: $id) { ...N ... on Item @include(if: $x) { many(n: $a) { id other { id } } } __typename }
          items(first: 2) @stream(initialCount: 1, label: "s") { id any { ... on Item { name(full: false) } ...O @defer(label: "d") } }
          big: take(filter: $o, ints: [1, null], text: "x\u0041\u{1F600}\ud83d\ude00\n") @skip(if: false)
          connection { items { id } next(first: 1) { items { fails needed } next { items { id } } } } # ไทย
          text: take(by: {id: "7"}, text: """
            block \""" text
              indented""")
          __schema { types { name kind fields(includeDeprecated: true) { name type { ofType { name } } } } } __type(name: "Item") { name }
        }
        fragment N on Node { id ... @defer(if: $x) { id } ... on Other { item { id needed } } }
        fragment O on Other { id kind item { many { id } } }
        mutation M { set(filter: {n: 1, any: [{n: 2}, {n: 3, by: {name: "x"}}]}) { id ...@defer { name } } again: set(filter: null) { id } }
        subscription S($to: Int = 2) { counted(to: $to) { id many(n: 1) { name } } }
        """";

    public const string TypeSystem = """"
        "S" schema @s { query: Query mutation: M } extend schema @s(b: 2) { subscription: S }
        """ Thai: ไทย
          and more """ type Query implements I & J @a(x: {y: [1, "s", E, null, true]}) { "f" a("b" b: Int = 1 @a, c: [In!]! = [{a: 1}]): [Int!]! @deprecated(reason: "old") }
        extend type Query { d: U id: ID } type M { m(in: In): E } type S { s: Int } interface I implements J { id: ID } interface J { id: ID }
        union U @a = | Query | M extend union U = S enum E @a { "v" A @deprecated B } extend enum E { C } scalar Any @specifiedBy(url: "https://example.org")
        input In @a { a: Int = 1 @a b: [In] c: One } input One @oneOf { a: Int b: ID }
        directive @a("x" x: Input = {y: [1]}) repeatable on | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | UNION | ENUM | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        directive @s(b: Int) repeatable on SCHEMA input Input { y: [Any] }
        """";

    private static readonly byte[][] Real =
    [
        Encoding.UTF8.GetBytes(Executable),
        Encoding.UTF8.GetBytes(TypeSystem),
        Encoding.UTF8.GetBytes(Playground.Sdl),
        Encoding.UTF8.GetBytes(Utilities.IntrospectionTests.Standard),
        ReadmeQuery(),
        .. Directory.GetFiles(Checkout.File("schema"), "*.graphql").Order().Select(File.ReadAllBytes),
    ];

    public static IReadOnlyList<byte[]> All => Real;

    private static byte[] ReadmeQuery()
    {
        var line = QueryLine().Match(File.ReadAllText(Checkout.File("README.md")));
        return Encoding.UTF8.GetBytes(JsonSerializer.Deserialize<string>(line.Groups[1].Value)!);
    }

    [GeneratedRegex("""
        "query": ("(?:[^"\\]|\\.)+")
        """)]
    private static partial Regex QueryLine();
}
