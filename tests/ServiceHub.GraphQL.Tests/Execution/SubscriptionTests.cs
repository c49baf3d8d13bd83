using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    private const string Sdl = """
        type Query { a: Int }
        type Subscription { counted(to: Int!): Step @guarded(by: "x") broken: Int maybe: Int }
        type Step { number: Int! square: Int! }
        directive @guarded(by: String) on FIELD_DEFINITION
        """;

    private readonly List<string> _log = [];

    [Fact]
    public async Task Each_event_is_a_response() =>
        (await Engine().AskForAll("subscription { n: counted(to: 3) { number square } }")).ShouldBe(
        [
            """{"data":{"n":{"number":1,"square":1}}}""",
            """{"data":{"n":{"number":2,"square":4}}}""",
            """{"data":{"n":{"number":3,"square":9}}}""",
        ]);

    [Fact]
    public async Task An_event_is_asked_for_only_when_the_one_before_was_taken()
    {
        var request = new ExecutionRequest { Query = "subscription { counted(to: 3) { number } }"u8.ToArray() };
        await using var responses = Engine().Prepare(request).Operation!.StreamAsync(request, CancellationToken.None).GetAsyncEnumerator();

        await responses.MoveNextAsync();
        await responses.MoveNextAsync();

        _log.ShouldBe(["event 1", "event 2"]);
    }

    [Fact]
    public async Task Whoever_reads_no_further_ends_the_source()
    {
        var request = new ExecutionRequest { Query = "subscription { counted(to: 3) { number } }"u8.ToArray() };
        await foreach (var response in Engine().Prepare(request).Operation!.StreamAsync(request, CancellationToken.None))
        {
            response.Dispose();
            break;
        }

        _log.ShouldBe(["event 1", "ended"]);
    }

    [Fact]
    public async Task Each_event_takes_a_turn_and_gives_it_back()
    {
        var turns = new List<string>();
        var request = new ExecutionRequest
        {
            Query = "subscription { counted(to: 2) { number } }"u8.ToArray(),
            BeforeEvent = _ =>
            {
                turns.Add("taken");
                return ValueTask.FromResult<IDisposable>(new Turn(turns));
            },
        };
        await foreach (var response in Engine().Prepare(request).Operation!.StreamAsync(request, CancellationToken.None))
        {
            turns.Add("response");
            response.Dispose();
        }

        turns.ShouldBe(["taken", "back", "response", "taken", "back", "response"]);
    }

    [Fact]
    public async Task A_guard_refuses_the_whole_subscription() =>
        (await Engine("Closed.").AskForAll("subscription { counted(to: 3) { number } }")).ShouldBe(
            ["""{"errors":[{"message":"Closed.","locations":[{"line":1,"column":16}],"path":["counted"],"extensions":{"code":"FORBIDDEN"}}]}"""]);

    [Fact]
    public async Task A_variable_that_does_not_fit_refuses_it() =>
        (await Engine().AskForAll("subscription ($to: Int!) { counted(to: $to) { number } }", """{"to":"x"}""")).ShouldHaveSingleItem().ShouldStartWith("""{"errors":[{"message":"The variable""");

    [Fact]
    public async Task A_source_that_fails_ends_with_an_error_that_tells_nothing()
    {
        (await Engine().AskForAll("subscription { broken }")).ShouldBe(
        [
            """{"data":{"broken":1}}""",
            """{"errors":[{"message":"The field could not be resolved because of an internal error.","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""",
        ]);
    }

    [Fact]
    public async Task An_event_may_be_an_error_and_the_next_one_is_none() =>
        (await Engine().AskForAll("subscription { maybe }")).ShouldBe(
        [
            """{"errors":[{"message":"Not now.","locations":[{"line":1,"column":16}],"path":["maybe"],"extensions":{"code":"LATER"}}],"data":{"maybe":null}}""",
            """{"data":{"maybe":2}}""",
        ]);

    [Fact]
    public async Task A_single_response_is_refused() =>
        (await Engine().Ask("subscription { maybe }")).ShouldContain("OPERATION_RESOLUTION_FAILURE");

    private ExecutableSchema Engine(string? closed = null) => Asking.Engine(Sdl, map =>
    {
        map.Query().Field("a", _ => 1);
        map.Subscription()
            .Argument<int>("counted", "to")
            .Stream("counted", batch => CountAsync(batch.Argument<int>("to"), batch.Cancellation))
            .Stream("broken", _ => BreakAsync())
            .Stream("maybe", _ => MaybeAsync());
        map.Object<Step>("Step").Batch("square", batch => Asking.ForEach<Step, int>(batch, step => step.Number * step.Number));
        map.Guard("guarded", (_, _) => (_, _, _) => closed is null ? null : new FieldError("FORBIDDEN", closed));
    });

    private async IAsyncEnumerable<Resolved<Step?>> CountAsync(int to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            for (var number = 1; number <= to; number++)
            {
                await Task.Yield();
                cancellation.ThrowIfCancellationRequested();
                _log.Add($"event {number}");
                yield return new Step(number);
            }
        }
        finally
        {
            _log.Add("ended");
        }
    }

    private static async IAsyncEnumerable<Resolved<int?>> BreakAsync()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }

    private static async IAsyncEnumerable<Resolved<int?>> MaybeAsync()
    {
        yield return new FieldError("LATER", "Not now.");
        await Task.Yield();
        yield return 2;
    }

    private sealed record Step(int Number);

    private sealed class Turn(List<string> turns) : IDisposable
    {
        public void Dispose() => turns.Add("back");
    }
}
