using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Tests.Execution;

namespace ServiceHub.GraphQL.Tests.Validation;

/// <summary>
/// Errors are logged and shown, and what a client sends may be a person's. A message may name what the contract or the document names
/// (a type, a field, a variable), and never repeats a value.
/// </summary>
public class EchoTests
{
    private const string Secret = "1101700230708";

    private static readonly ExecutableSchema Engine = Asking.Engine(
        """
        type Query {
          take(int: Int, ints: [Int!], text: String, truth: Boolean, number: Float, id: ID, choice: Choice, filter: Filter, odd: Odd, by: Lookup): Int
          need(this: Int!): Int
          list: [Int!]
        }
        enum Choice { ONE TWO }
        input Filter { name: String = "x"  need: Int!  any: [Filter!]  choice: Choice  odd: Odd }
        input Lookup @oneOf { id: ID  name: String }
        scalar Odd
        directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @stream(initialCount: Int! = 0, if: Boolean! = true, label: String) on FIELD
        """,
        map =>
        {
            map.Scalar<int>("Odd", OddNumber, number => number.ToString());
            map.Enum<Choice>("Choice");
            map.Input<Filter>("Filter");
            map.Input<Lookup>("Lookup");
            map.Query().Field("take", (_, _) => 1).Field("need", (_, _) => 1).Field("list", _ => (IReadOnlyList<int>)[1]);
        });

    /// <summary>Literals that hold the secret: as a string, a block, a number, a name, an item, an object's field.</summary>
    private static readonly string[] Literals =
    [
        $"\"{Secret}\"", $"\"\"\"{Secret}\"\"\"", Secret, $"-{Secret}", $"{Secret}.5", $"1e{Secret}", $"X{Secret}", $"[\"{Secret}\"]", $"[[{Secret}]]",
        $"[{Secret}, X{Secret}]", $"{{need: \"{Secret}\"}}", $"{{need: {Secret}, name: X{Secret}}}", $"{{need: 1, any: [{{need: X{Secret}}}]}}",
        $"{{need: 1, choice: X{Secret}, odd: \"{Secret}\"}}", $"{{id: \"{Secret}\", name: \"{Secret}\"}}", $"{{id: [{Secret}]}}",
    ];

    private static readonly string[] Arguments = ["int", "ints", "text", "truth", "number", "id", "choice", "filter", "odd", "by"];

    private static readonly string[] Types = ["Int", "[Int!]", "String", "Boolean", "Float", "ID", "Choice", "Filter", "Odd", "Lookup"];

    private static readonly string[] Documents =
    [
        .. Arguments.SelectMany(argument => Literals.Select(literal => $"{{ take({argument}: {literal}) }}")),
        .. Types.SelectMany(type => Literals.Select(literal => $"query ($v: {type} = {literal}) {{ take }}")),
        .. Literals.Select(literal => $"{{ take(none: {literal}) }}"),
        .. Literals.Select(literal => $"{{ take(int: {literal}, int: {literal}) need(this: {literal}) }}"),
        .. Literals.Select(literal => $"{{ take(text: {literal}) take(text: \"other\") }}"),
        .. Literals.Select(literal => $"{{ take @skip(if: {literal}) list @stream(initialCount: {literal}) ... @defer(if: {literal}) {{ take }} }}"),
        .. Literals.Select(literal => $"{{ ... @defer(label: {literal}) {{ take }} ... @defer(label: {literal}) {{ take }} list @stream(label: {literal}) }}"),
        .. Literals.Select(literal => $"{{ take @none(at: {literal}) none(at: {literal}) }}"),
        .. Literals.Select(literal => $"{{ take(text: {literal} }}"),
        .. Literals.Select(literal => $"{{ take(int {literal}) }}"),
        $"{{ take(text: \"{Secret}) }}", $"{{ take(text: \"\\u{Secret}\") }}", $"{{ take(int: 0{Secret}) }}", $"{{ take(int: {Secret}x) }}",
    ];

    [Fact]
    public async Task No_message_about_a_document_repeats_a_value()
    {
        var refused = 0;
        foreach (var document in Documents)
        {
            var errors = await ErrorsAsync(document, "null");
            refused += errors.Count > 0 ? 1 : 0;
            ShouldNotEcho(errors);
        }
        refused.ShouldBeGreaterThan(Documents.Length * 8 / 10);
    }

    [Fact]
    public async Task No_message_about_a_variable_repeats_its_value()
    {
        string[] values =
        [
            $"\"{Secret}\"", Secret, $"{Secret}.5", $"[\"{Secret}\"]", $"[[{Secret}]]", $"{{\"need\": \"{Secret}\"}}", $"{{\"need\": {Secret}}}",
            $"{{\"need\": 1, \"any\": [{{\"need\": 2, \"choice\": \"{Secret}\"}}]}}", $"{{\"need\": 1, \"odd\": \"{Secret}\"}}",
            $"{{\"id\": \"{Secret}\", \"name\": \"{Secret}\"}}", $"{{\"id\": {{\"x\": \"{Secret}\"}}}}",
        ];
        var refused = 0;
        foreach (var (argument, type) in Arguments.Zip(Types))
        {
            foreach (var value in values)
            {
                var errors = await ErrorsAsync($"query ($v: {type}) {{ take({argument}: $v) }}", $"{{\"v\": {value}}}");
                refused += errors.Count > 0 ? 1 : 0;
                ShouldNotEcho(errors);
            }
        }
        refused.ShouldBeGreaterThan(Types.Length * values.Length * 7 / 10);
    }

    [Fact]
    public async Task No_message_repeats_a_name_that_only_the_request_gives()
    {
        ShouldNotEcho(await ErrorsAsync("query A { take } query B { take }", "null", operation: $"X{Secret}"));
        ShouldNotEcho(await ErrorsAsync("{ take }", $"\"{Secret}\""));
        ShouldNotEcho(await ErrorsAsync("query ($v: Filter) { take(filter: $v) }", $"{{\"v\": {{\"need\": 1, \"X{Secret}\": 1}}}}"));
    }

    private static void ShouldNotEcho(IReadOnlyList<GraphQLError> errors)
    {
        foreach (var error in errors)
        {
            error.Message.ShouldNotContain(Secret);
            JsonSerializer.Serialize(error.Extensions).ShouldNotContain(Secret);
        }
    }

    private static async Task<IReadOnlyList<GraphQLError>> ErrorsAsync(string document, string variables, string? operation = null)
    {
        using var json = JsonDocument.Parse(variables);
        var request = new ExecutionRequest { Query = Encoding.UTF8.GetBytes(document), Variables = json.RootElement, OperationName = operation };
        using var result = await Engine.ExecuteAsync(request, CancellationToken.None);
        return result.Errors;
    }

    private static bool OddNumber(ReadOnlySpan<char> text, out int value, [NotNullWhen(false)] out string? error)
    {
        error = int.TryParse(text, out value) && value % 2 == 1 ? null : "it is not odd.";
        return error is null;
    }

    private enum Choice
    {
        One,
        Two,
    }

    private sealed record Filter(string? Name, int Need, IReadOnlyList<Filter>? Any, Choice? Choice, int? Odd);

    private sealed record Lookup(string? Id, string? Name);
}
