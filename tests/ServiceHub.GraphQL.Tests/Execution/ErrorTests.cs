using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class ErrorTests
{
    private const string Sdl = """
        type Query { item: Item sure: Item! items: [Item] strict: [Item!] all: [Item!]! grid: [[Item!]] }
        type Item { id: Int batch: Int must: Int! mustBatch: Int! text: String getter: Int sub: Item subs: [Item!] subMust: Item! }
        """;

    private readonly List<Exception> _exceptions = [];

    [Fact]
    public async Task An_error_makes_a_nullable_field_null_and_tells_path_place_and_extensions()
    {
        var extensions = new Dictionary<string, object?> { ["cause"] = "TIMED_OUT", ["tries"] = 3 };

        (await Engine(batch: _ => new FieldError("AGENCY_UNAVAILABLE", "No answer.", extensions)).Ask("{\n  items {\n    x: batch\n  }\n}"))
            .ShouldBe("""{"errors":[{"message":"No answer.","locations":[{"line":3,"column":5}],"path":["items",0,"x"],"extensions":{"code":"AGENCY_UNAVAILABLE","cause":"TIMED_OUT","tries":3}},"""
                + """{"message":"No answer.","locations":[{"line":3,"column":5}],"path":["items",1,"x"],"extensions":{"code":"AGENCY_UNAVAILABLE","cause":"TIMED_OUT","tries":3}}],"""
                + "\"data\":{\"items\":[{\"x\":null},{\"x\":null}]}}");
    }

    [Fact]
    public async Task One_parents_error_leaves_the_others_their_values() =>
        Data(await Engine(batch: item => item.Id == 1 ? new FieldError("X", "x") : 7).Ask("{ items { id batch } }"))
            .ShouldBe("""{"items":[{"id":1,"batch":null},{"id":2,"batch":7}]} items.0.batch""");

    [Theory]
    [InlineData("{ item { id mustBatch } }", """{"item":null} item.mustBatch""")]
    [InlineData("{ items { id mustBatch } }", """{"items":[null,{"id":2,"mustBatch":2}]} items.0.mustBatch""")]
    [InlineData("{ strict { id mustBatch } }", """{"strict":null} strict.0.mustBatch""")]
    [InlineData("{ all { id mustBatch } }", """null all.0.mustBatch""")]
    [InlineData("{ sure { mustBatch } }", """null sure.mustBatch""")]
    [InlineData("{ item { id sub { mustBatch } } }", """{"item":{"id":1,"sub":null}} item.sub.mustBatch""")]
    [InlineData("{ item { id subMust { mustBatch } } }", """{"item":null} item.subMust.mustBatch""")]
    [InlineData("{ item { id subs { mustBatch } } }", """{"item":{"id":1,"subs":null}} item.subs.1.mustBatch""")]
    [InlineData("{ grid { id mustBatch } }", """{"grid":[null,[{"id":2,"mustBatch":2},{"id":2,"mustBatch":2}],[{"id":2,"mustBatch":2}]]} grid.0.0.mustBatch""")]
    public async Task Null_spreads_to_the_nearest_nullable_parent(string query, string expected) =>
        Data(await Engine(mustBatch: item => item.Id == 1 ? new FieldError("X", "x") : item.Id).Ask(query)).ShouldBe(expected);

    [Fact]
    public async Task Of_a_nulled_subtree_only_the_cause_is_told() =>
        Data(await Engine(batch: _ => new FieldError("B", "b"), mustBatch: _ => new FieldError("M", "m")).Ask("{ item { batch mustBatch } items { batch } }"))
            .ShouldBe("""{"item":null,"items":[{"batch":null},{"batch":null}]} item.mustBatch items.0.batch items.1.batch""");

    [Fact]
    public async Task A_getters_null_in_a_non_null_field_is_a_bug_that_spreads()
    {
        var answer = await Engine(must: _ => null).Ask("{ items { id must } }", exceptions: _exceptions);

        Data(answer).ShouldBe("""{"items":[null,null]} items.0.must items.1.must""");
        answer.ShouldContain("\"code\":\"INTERNAL_SERVER_ERROR\"");
        _exceptions.Select(exception => exception.Message).ShouldBe(Enumerable.Repeat("Item.must has null, which its type excludes.", 2));
    }

    [Fact]
    public async Task An_exception_of_a_getter_costs_its_field_only()
    {
        var answer = await Engine(getter: item => item.Id == 1 ? throw new FormatException("secret 123") : 5).Ask("{ items { id getter } }", exceptions: _exceptions);

        Data(answer).ShouldBe("""{"items":[{"id":1,"getter":null},{"id":2,"getter":5}]} items.0.getter""");
        answer.ShouldNotContain("secret");
        answer.ShouldContain("The field could not be resolved because of an internal error.");
        _exceptions.Single().Message.ShouldBe("secret 123");
    }

    [Fact]
    public async Task An_exception_of_a_batch_resolver_costs_its_field_at_all_parents()
    {
        var answer = await Engine(batch: _ => throw new FormatException("secret 123")).Ask("{ items { id batch } }", exceptions: _exceptions);

        Data(answer).ShouldBe("""{"items":[{"id":1,"batch":null},{"id":2,"batch":null}]} items.0.batch items.1.batch""");
        _exceptions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_exception_after_waiting_costs_its_field_only()
    {
        var engine = Asking.Engine("type Query { a: Int b: Int }", map => map.Query()
            .Batch<int?>("a", async _ => { await Task.Yield(); throw new FormatException(); })
            .Batch<int?>("b", async _ => { await Task.Yield(); return [2]; }));

        Data(await engine.Ask("{ a b }", exceptions: _exceptions)).ShouldBe("""{"a":null,"b":2} a""");
        _exceptions.Single().ShouldBeOfType<FormatException>();
    }

    [Fact]
    public async Task An_answer_of_the_wrong_length_is_a_bug()
    {
        var engine = Asking.Engine("type Query { a: Int }", map => map.Query().Batch<int?>("a", _ => Asking.Answers<int?>(1, 2)));

        Data(await engine.Ask("{ a }", exceptions: _exceptions)).ShouldBe("""{"a":null} a""");
        _exceptions.Single().Message.ShouldBe("The resolver of Query.a was asked for 1 parents and answered for 2.");
    }

    [Fact]
    public async Task An_answer_follows_the_specification_in_having_no_errors_entry_without_errors() =>
        (await Engine().Ask("{ item { id } }")).ShouldBe("""{"data":{"item":{"id":1}}}""");

    [Fact]
    public async Task A_cancelled_request_ends_with_the_exception_after_its_resolvers()
    {
        using var cancellation = new CancellationTokenSource();
        var ended = false;
        var engine = Asking.Engine("type Query { a: Int b: Int }", map => map.Query()
            .Batch<int?>("a", async context =>
            {
                await cancellation.CancelAsync();
                await Task.Yield();
                context.Cancellation.ThrowIfCancellationRequested();
                return [1];
            })
            .Batch<int?>("b", async context => { await Task.Yield(); ended = true; return [2]; }));

        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await engine.ExecuteAsync(new ExecutionRequest { Query = "{ a b }"u8.ToArray() }, cancellation.Token));
        ended.ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancellation_that_is_not_the_requests_is_an_error_of_the_field()
    {
        var engine = Asking.Engine("type Query { a: Int }", map => map.Query().Batch<int?>("a", _ => throw new TaskCanceledException()));

        Data(await engine.Ask("{ a }", exceptions: _exceptions)).ShouldBe("""{"a":null} a""");
    }

    private static string Data(string answer)
    {
        using var json = System.Text.Json.JsonDocument.Parse(answer);
        var errors = json.RootElement.TryGetProperty("errors", out var found) ? found.EnumerateArray().Select(Path) : [];
        return string.Join(' ', errors.Prepend(json.RootElement.GetProperty("data").GetRawText()));
    }

    private static string Path(System.Text.Json.JsonElement error) => string.Join('.', error.GetProperty("path").EnumerateArray());

    private static ExecutableSchema Engine(
        Func<Item, Resolved<int?>>? batch = null, Func<Item, Resolved<int>>? mustBatch = null, Func<Item, int?>? must = null, Func<Item, int?>? getter = null) =>
        Asking.Engine(Sdl, map =>
        {
            Item[] items = [new(1), new(2)];
            map.Query().Field("item", _ => items[0]).Field("sure", _ => items[0]).Field("items", _ => items).Field("strict", _ => items)
                .Field("all", _ => items).Field("grid", _ => new[] { [items[0], items[1], items[0]], [items[1], items[1]], new[] { items[1] } });
            map.Object<Item>("Item")
                .Batch<int?>("batch", context => Asking.ForEach(context, batch ?? (item => item.Id)))
                .Batch<int>("mustBatch", context => Asking.ForEach(context, mustBatch ?? (item => item.Id)))
                .Field("must", must ?? (item => item.Id))
                .Field("getter", getter ?? (item => item.Id))
                .Field("text", item => $"text {item.Id}")
                .Field("sub", item => item)
                .Field("subMust", item => item)
                .Field("subs", item => new[] { items[1], items[0] });
        });

    private sealed record Item(int Id);
}
