using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class ArgumentTests
{
    private const string Sdl = """
        type Query {
          echo(int: Int, ints: [Int], strict: [Int!], text: String = "none", truth: Boolean, number: Float, id: ID, color: Color, names: Name, day: Day): String
          save(order: Order): String
          find(by: Lookup!): String
          grid(of: [[Int!]!]): String
        }
        enum Color { RED DARK_BLUE } enum Name { A B } scalar Day
        input Order { id: ID! note: String = "no note" count: Int lines: [Line!] color: Color }
        input Line { price: Float! }
        input Lookup @oneOf { id: ID name: String }
        """;

    private enum Color
    {
        Red,
        DarkBlue,
    }

    [Theory]
    [InlineData("int: 5", "int=5 text=none")]
    [InlineData("int: null", "int=null text=none")]
    [InlineData("ints: [1, null, 3]", "ints=[1,null,3] text=none")]
    [InlineData("ints: 7", "ints=[7] text=none")]
    [InlineData("ints: null", "ints=null text=none")]
    [InlineData("text: \"x\"", "text=x")]
    [InlineData("text: null", "text=null")]
    [InlineData("truth: true", "text=none truth=True")]
    [InlineData("number: 2", "text=none number=2")]
    [InlineData("id: 7", "text=none id=7")]
    [InlineData("color: DARK_BLUE", "text=none color=DarkBlue")]
    [InlineData("names: B", "text=none names=B")]
    [InlineData("day: \"2026-11-22\"", "text=none day=2026-11-22")]
    public async Task Literals_are_coerced(string arguments, string echo) =>
        (await Engine().Ask($"{{ echo({arguments}) }}")).ShouldBe(Data("echo", echo));

    [Theory]
    [InlineData("$a: Int", "int: $a", """{"a": 5}""", "int=5 text=none")]
    [InlineData("$a: Int", "int: $a", """{"a": 5.0}""", "int=5 text=none")]
    [InlineData("$a: Int", "int: $a", """{"a": null}""", "int=null text=none")]
    [InlineData("$a: Int", "int: $a", "{}", "text=none")]
    [InlineData("$a: Int = 3", "int: $a", "{}", "int=3 text=none")]
    [InlineData("$a: Int = 3", "int: $a", """{"a": null}""", "int=null text=none")]
    [InlineData("$a: String", "text: $a", "{}", "text=none")]
    [InlineData("$a: String", "text: $a", """{"a": null}""", "text=null")]
    [InlineData("$a: [Int]", "ints: $a", """{"a": [1, null]}""", "ints=[1,null] text=none")]
    [InlineData("$a: [Int]", "ints: $a", """{"a": 1}""", "ints=[1] text=none")]
    [InlineData("$a: [Int!]", "ints: $a", """{"a": [1, 2]}""", "ints=[1,2] text=none")]
    [InlineData("$a: [Int!]!", "strict: $a", """{"a": [1, 2]}""", "strict=[1,2] text=none")]
    [InlineData("$a: Int", "ints: [1, $a]", "{}", "ints=[1,null] text=none")]
    [InlineData("$a: ID", "id: $a", """{"a": 12}""", "text=none id=12")]
    [InlineData("$a: Float", "number: $a", """{"a": 1e2}""", "text=none number=100")]
    [InlineData("$a: Color", "color: $a", """{"a": "RED"}""", "text=none color=Red")]
    [InlineData("$a: Day!", "day: $a", """{"a": "2026-11-22"}""", "text=none day=2026-11-22")]
    public async Task Variables_are_coerced(string definition, string arguments, string variables, string echo) =>
        (await Engine().Ask($"query ({definition}) {{ echo({arguments}) }}", variables)).ShouldBe(Data("echo", echo));

    [Theory]
    [InlineData("$a: Int", """{"a": "5"}""", "The variable \\\"$a\\\" has an invalid value. Expected a value of type \\\"Int\\\", a whole number of 32 bits.")]
    [InlineData("$a: Int", """{"a": 1.5}""", "The variable \\\"$a\\\" has an invalid value. Expected a value of type \\\"Int\\\", a whole number of 32 bits.")]
    [InlineData("$a: Int", """{"a": 3000000000}""", "The variable \\\"$a\\\" has an invalid value. Expected a value of type \\\"Int\\\", a whole number of 32 bits.")]
    [InlineData("$a: Int!", "{}", "The variable \\\"$a\\\" of required type \\\"Int!\\\" was not given.")]
    [InlineData("$a: Int!", """{"a": null}""", "The variable \\\"$a\\\" has an invalid value. Expected a value of type \\\"Int!\\\", found null.")]
    [InlineData("$a: Int", "[]", "The variables must be a JSON object.")]
    public async Task Wrong_variables_refuse_the_request(string definition, string variables, string message)
    {
        var answer = await Engine().Ask($"query ({definition}) {{ echo(int: $a) }}", variables);

        answer.ShouldStartWith("{\"errors\":[{\"message\":\"" + message);
        answer.ShouldContain("\"code\":\"BAD_USER_INPUT\"");
        answer.ShouldNotContain("\"data\"");
    }

    [Fact]
    public async Task All_errors_of_variables_are_told_with_their_ways()
    {
        var answer = await Engine().Ask(
            "query ($o: Order, $d: Day) { save(order: $o) echo(day: $d) }",
            """{"o": {"note": 5, "lines": [{"price": 1}, {"price": "x"}], "extra": 1, "color": "PINK"}, "d": "nonsense"}""");

        string[] messages =
        [
            """has an invalid value. The input object \"Order\" has no such field.""",
            """has an invalid value. At \"id\": The field of required type \"ID!\" was not given.""",
            """has an invalid value. At \"note\": Expected a value of type \"String\".""",
            """has an invalid value. At \"lines[1].price\": Expected a value of type \"Float!\", a finite number.""",
            """has an invalid value. At \"color\": Expected a value of the enum \"Color\".""",
            """has an invalid value. Expected a value of type \"Day\": it is no day.""",
        ];
        messages.ShouldAllBe(message => answer.Contains(message, StringComparison.Ordinal));
        answer.ShouldNotContain("nonsense");
        answer.ShouldNotContain("PINK");
    }

    [Theory]
    [InlineData("{id: 1}", "1 'no note' null lines: -")]
    [InlineData("{id: 1, note: null, count: 3, lines: [{price: 2}], color: RED}", "1 '' 3 lines: 2 Red")]
    public async Task Input_objects_become_their_class(string order, string saved) =>
        (await Engine().Ask($"{{ save(order: {order}) }}")).ShouldBe(Data("save", saved));

    [Fact]
    public async Task Variables_inside_input_objects_are_read() => (await Engine().Ask(
        "query ($id: ID!, $count: Int, $line: Line!) { save(order: {id: $id, count: $count, lines: [$line, {price: 3}]}) }",
        """{"id": "x", "line": {"price": 1.5}}""")).ShouldBe("""{"data":{"save":"x 'no note' null lines: 1.5,3"}}""");

    [Theory]
    [InlineData("query ($a: Lookup!) { find(by: $a) }", """{"a": {"id": "1"}}""", """{"data":{"find":"1 "}}""")]
    [InlineData("query ($a: String!) { find(by: {name: $a}) }", """{"a": "x"}""", """{"data":{"find":" x"}}""")]
    [InlineData("query ($a: Lookup!) { find(by: $a) }", """{"a": {"id": "1", "name": "x"}}""", "Exactly one field of")]
    [InlineData("query ($a: Lookup!) { find(by: $a) }", """{"a": {"id": null}}""", "Exactly one field of")]
    [InlineData("query ($a: Lookup!) { find(by: $a) }", """{"a": {}}""", "Exactly one field of")]
    public async Task One_of_takes_exactly_one_field(string query, string variables, string answer) =>
        (await Engine().Ask(query, variables)).ShouldContain(answer);

    [Fact]
    public async Task An_argument_that_a_variable_makes_null_is_an_error_of_the_field()
    {
        var engine = Asking.Engine("type Query { need(a: Int! = 1): Int other: Int }", map => map.Query()
            .Field("need", (_, arguments) => arguments.Get<int>("a")).Field("other", _ => 2));

        (await engine.Ask("query ($a: Int) { need(a: $a) other }", """{"a": null}"""))
            .ShouldBe("""{"errors":[{"message":"An argument has an invalid value. At \"a\": Expected a value of type \"Int!\", found null.","locations":[{"line":1,"column":27}],"path":["need"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"need":null,"other":2}}""");
        (await engine.Ask("query ($a: Int) { need(a: $a) other }")).ShouldBe("""{"data":{"need":1,"other":2}}""");
    }

    [Fact]
    public async Task Lists_of_lists_are_arrays_of_arrays() =>
        (await Engine().Ask("{ grid(of: [[1, 2], 3]) }")).ShouldBe("""{"data":{"grid":"1,2;3"}}""");

    [Fact]
    public async Task An_argument_read_as_another_type_is_a_bug()
    {
        var exceptions = new List<Exception>();
        var engine = Asking.Engine("type Query { a(b: Int): Int }", map => map.Query().Field("a", (_, arguments) => (int?)arguments.Get<string>("b").Length));

        await engine.Ask("{ a(b: 1) }", exceptions: exceptions);

        exceptions.Single().Message.ShouldBe("Query.a(b:) is a System.Int32, not a System.String.");
    }

    private static string Data(string field, string text) => "{\"data\":{\"" + field + "\":\"" + text + "\"}}";

    private static ExecutableSchema Engine() => Asking.Engine(Sdl, map =>
    {
        map.Query()
            .Batch<string>("echo", context => Asking.Answers<string>(Echo(context)))
            .Field("save", (_, arguments) => arguments.Get<Order>("order").ToString())
            .Field("find", (_, arguments) => arguments.Get<Lookup>("by") is var by ? $"{by.Id} {by.Name}" : "")
            .Field("grid", (_, arguments) => string.Join(';', arguments.Get<IReadOnlyList<int[]>>("of").Select(row => string.Join(',', row))));
        map.Enum<Color>("Color");
        map.Input<Order>("Order").Input<Line>("Line").Input<Lookup>("Lookup");
        map.Scalar<DateOnly>("Day", TryParseDay, day => day.ToString("o", CultureInfo.InvariantCulture));
    });

    private static bool TryParseDay(ReadOnlySpan<char> text, out DateOnly day, [NotNullWhen(false)] out string? error)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", out day);
        error = isDay ? null : "it is no day.";
        return isDay;
    }

    private static string Echo(BatchContext<Root> context)
    {
        var shown = new List<string>();
        Show<int?>("int");
        Show<IReadOnlyList<int?>>("ints");
        Show<IReadOnlyList<int>>("strict");
        Show<string>("text");
        Show<bool?>("truth");
        Show<double?>("number");
        Show<string>("id");
        Show<Color?>("color");
        Show<string>("names");
        Show<DateOnly?>("day");
        return string.Join(' ', shown);

        void Show<T>(string name)
        {
            if (context.HasArgument(name))
            {
                shown.Add($"{name}={Format(context.Argument<T>(name))}");
            }
        }
    }

    private static string Format(object? value) => value switch
    {
        null => "null",
        string text => text,
        DateOnly day => day.ToString("o", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => $"[{string.Join(',', list.Cast<object?>().Select(Format))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed record Order(string Id, int? Count, IReadOnlyList<Line>? Lines)
    {
        public string? Note { get; init; }

        public Color? Color { get; init; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{Id} '{Note}' {Count?.ToString(CultureInfo.InvariantCulture) ?? "null"} lines: {(Lines is null ? "-" : string.Join(',', Lines.Select(line => line.Price)))} {Color}").TrimEnd();
    }

    private readonly record struct Line(double Price);

    private sealed record Lookup(string? Id, string? Name);
}
