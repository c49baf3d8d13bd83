using System.Text.Json;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class OutputTests
{
    private enum Insurance
    {
        Section33,
        Section39,
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("ไทย and English, 😀")]
    [InlineData("\" \\ / \b \f \n \r \t \0 \u001F \u007F \u2028")]
    [InlineData("")]
    public async Task Strings_come_out_as_they_went_in(string text)
    {
        using var answer = JsonDocument.Parse(await One("String", text));

        answer.RootElement.GetProperty("data").GetProperty("a").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_becomes_the_replacement_character() =>
        (await One("String", "a\uD83Db")).ShouldBe("{\"data\":{\"a\":\"a\uFFFDb\"}}");

    [Fact]
    public async Task Long_strings_grow_the_buffer()
    {
        var text = string.Concat(Enumerable.Repeat("ไ\"", 100_000));
        using var answer = JsonDocument.Parse(await One("String", text));

        answer.RootElement.GetProperty("data").GetProperty("a").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task Leaves_are_written_as_their_types_ask()
    {
        (await One("Int", int.MinValue)).ShouldBe("""{"data":{"a":-2147483648}}""");
        (await One("Int", (short)-5)).ShouldBe("""{"data":{"a":-5}}""");
        (await One("Float", 0.1)).ShouldBe("""{"data":{"a":0.1}}""");
        (await One("Float", 12.0)).ShouldBe("""{"data":{"a":12}}""");
        (await One("Float", 1.10m)).ShouldBe("""{"data":{"a":1.10}}""");
        (await One("Float", 7)).ShouldBe("""{"data":{"a":7}}""");
        (await One("Boolean", true)).ShouldBe("""{"data":{"a":true}}""");
        (await One("ID", 12L)).ShouldBe("""{"data":{"a":"12"}}""");
        (await One("ID", Guid.Empty)).ShouldBe("""{"data":{"a":"00000000-0000-0000-0000-000000000000"}}""");
        (await One("E", Insurance.Section33)).ShouldBe("""{"data":{"a":"SECTION_33"}}""");
        (await One("E", "SECTION_39")).ShouldBe("""{"data":{"a":"SECTION_39"}}""");
        (await One<int?>("Int", null)).ShouldBe("""{"data":{"a":null}}""");
        (await One<string?>("String", null)).ShouldBe("""{"data":{"a":null}}""");
        (await One<Insurance?>("E", null)).ShouldBe("""{"data":{"a":null}}""");
    }

    [Fact]
    public async Task Lists_of_any_kind_are_written()
    {
        (await One("[Int]", new int?[] { 1, null })).ShouldBe("""{"data":{"a":[1,null]}}""");
        (await One("[Int!]!", new HashSet<int> { 1, 2 })).ShouldBe("""{"data":{"a":[1,2]}}""");
        (await One("[Int]", Enumerable.Range(1, 3))).ShouldBe("""{"data":{"a":[1,2,3]}}""");
        (await One("[[String!]]", new List<string[]?> { new[] { "x" }, null })).ShouldBe("""{"data":{"a":[["x"],null]}}""");
    }

    [Fact]
    public async Task Values_that_their_types_exclude_are_bugs()
    {
        var exceptions = new List<Exception>();

        (await One("Float", double.NaN, exceptions)).ShouldContain("\"data\":{\"a\":null}");
        (await One("E", "SECTION_1", exceptions)).ShouldContain("\"data\":{\"a\":null}");
        (await One("E", (Insurance)7, exceptions)).ShouldContain("\"data\":{\"a\":null}");
        (await One("[Int!]", new int?[] { 1, null }, exceptions)).ShouldContain("\"path\":[\"a\",1]");
        exceptions.Select(exception => exception.Message).ShouldBe(
        [
            "Query.a has a number that JSON lacks.",
            "Query.a has a value that its enum lacks.",
            "Query.a has a value that its enum lacks.",
            "Query.a has null, which its type excludes.",
        ]);
    }

    [Fact]
    public async Task Structs_can_be_objects()
    {
        var engine = Asking.Engine("type Query { a: P b: P c: [P!] } type P { x: Int y: Int }", map =>
        {
            map.Query().Field("a", _ => new Point(1)).Field("b", _ => (Point?)null).Field("c", _ => new[] { new Point(2) });
            map.Object<Point>("P").Batch<int>("y", context => Asking.ForEach<Point, int>(context, point => point.X * 10));
        });

        (await engine.Ask("{ a { x y } b { x } c { x y } }")).ShouldBe("""{"data":{"a":{"x":1,"y":10},"b":null,"c":[{"x":2,"y":20}]}}""");
    }

    [Fact]
    public async Task Records_whose_fields_are_known_only_at_start_are_bound_by_dynamic_fields()
    {
        var engine = Asking.Engine("type Query { card: Card coverage: Coverage } type Card { number: Int! status: E } type Coverage { name: String } enum E { SECTION_33 }", map =>
        {
            map.Query().Field("card", _ => new Row([5, "SECTION_33"])).Field("coverage", _ => new Row(["x"]));
            map.Object<Row>("Card").Field("number", typeof(int), row => row.Values[0]).Field("status", typeof(string), row => row.Values[1]);
            map.Object<Row>("Coverage").Field("name", typeof(string), row => row.Values[0]);
        });

        (await engine.Ask("{ card { number status } coverage { name } }"))
            .ShouldBe("""{"data":{"card":{"number":5,"status":"SECTION_33"},"coverage":{"name":"x"}}}""");
    }

    [Fact]
    public async Task A_codec_writes_any_json()
    {
        var engine = Asking.Engine("type Query { a(in: Any): Any } scalar Any", map => map.Scalar(new AnyCodec()).Query().Field("a", (_, arguments) => arguments.Get<Any>("in")));

        (await engine.Ask("{ a(in: {b: [1]}) }")).ShouldBe("""{"data":{"a":{"kind":"Object"}}}""");
        (await engine.Ask("query ($a: Any) { a(in: $a) }", """{"a": 1.5}""")).ShouldBe("""{"data":{"a":{"kind":"Float"}}}""");
    }

    [Fact]
    public async Task A_codec_that_throws_is_a_bug()
    {
        var exceptions = new List<Exception>();
        var engine = Asking.Engine("type Query { a(in: Any): Any } scalar Any", map => map.Scalar(new AnyCodec()).Query().Field("a", (_, _) => new Any("throw")));

        (await engine.Ask("{ a }", exceptions: exceptions)).ShouldContain("\"data\":{\"a\":null}");
        (await engine.Ask("query ($a: Any) { a(in: $a) }", """{"a": "throw"}""", exceptions: exceptions)).ShouldBe(
            """{"errors":[{"message":"The request could not be read because of an internal error.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""");
        exceptions.Count.ShouldBe(2);
    }

    private static Task<string> One<T>(string type, T value, List<Exception>? exceptions = null) => Asking.Engine(
        $"type Query {{ a: {type} }} enum E {{ SECTION_33 SECTION_39 }}",
        map => map.Enum<Insurance>("E").Query().Field("a", _ => value)).Ask("{ a }", exceptions: exceptions);

    private readonly record struct Point(int X);

    private sealed record Row(object?[] Values);

    private sealed record Any(string Kind);

    private sealed class AnyCodec() : ScalarCodec<Any>("Any")
    {
        public override bool TryRead(InputValue input, out Any value, out string error)
        {
            error = "";
            value = input.Kind == InputKind.String ? throw new FormatException() : new Any(input.Kind.ToString());
            return true;
        }

        public override void Write(ScalarWriter writer, Any value) => writer.WriteRaw(value.Kind == "throw"
            ? throw new FormatException()
            : System.Text.Encoding.UTF8.GetBytes($"{{\"kind\":\"{value.Kind}\"}}"));
    }
}
