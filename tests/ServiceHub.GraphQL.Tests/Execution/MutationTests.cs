using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public class MutationTests
{
    private const string Sdl = """
        type Query { a: Int }
        type Mutation { add(n: Int!): Counter fail: Counter must: Counter! }
        type Counter { value: Int later: Int }
        """;

    private readonly Counter _counter = new();

    [Fact]
    public async Task Root_fields_run_one_after_the_other_and_show_the_state_they_left() =>
        (await Engine().Ask("mutation { a: add(n: 1) { value later } b: add(n: 10) { value later } c: add(n: 100) { value } }"))
            .ShouldBe("""{"data":{"a":{"value":1,"later":1},"b":{"value":11,"later":11},"c":{"value":111}}}""");

    [Fact]
    public async Task A_failed_field_does_not_stop_the_next() =>
        (await Engine().Ask("mutation { fail { value } add(n: 1) { value } }")).ShouldContain("""{"fail":null,"add":{"value":1}}""");

    [Fact]
    public async Task A_failed_non_null_field_stops_the_rest()
    {
        (await Engine().Ask("mutation { must { value } add(n: 1) { value } }")).ShouldContain("\"data\":null");
        _counter.Value.ShouldBe(0);
    }

    private ExecutableSchema Engine() => Asking.Engine(Sdl, map =>
    {
        map.Query().Field("a", _ => 1);
        map.Mutation()
            .Batch<Counter?>("add", async context =>
            {
                await Task.Yield();
                _counter.Value += context.Argument<int>("n");
                return [_counter];
            })
            .Batch<Counter?>("fail", _ => Asking.Answers<Counter?>(new FieldError("X", "x")))
            .Batch<Counter>("must", _ => Asking.Answers<Counter>(new FieldError("X", "x")));
        map.Object<Counter>("Counter").Batch<int?>("later", async context =>
        {
            await Task.Yield();
            return [.. context.Parents.Select(counter => new Resolved<int?>(counter.Value))];
        });
    });

    private sealed class Counter
    {
        public int Value { get; set; }
    }
}
