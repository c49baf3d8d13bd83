using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public sealed class DeadlineTests
{
    private const string Late =
        """{"message":"The field was not resolved within the 0.05 seconds that the request had. Ask again, or for less.","locations":[{"line":1,"column":8}],"path":["slow"],"extensions":{"code":"DEADLINE_EXCEEDED"}}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_field_that_takes_too_long_is_an_error_and_the_others_stay(bool heedsItsToken)
    {
        using var end = new CancellationTokenSource();
        var engine = Engine(batch => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, heedsItsToken ? batch.Cancellation : end.Token));

        (await engine.Ask("{ fast slow }")).ShouldBe("{\"errors\":[" + Late + "],\"data\":{\"fast\":1,\"slow\":null}}");
        await end.CancelAsync();
    }

    [Fact]
    public async Task What_is_left_of_a_mutation_is_not_begun()
    {
        var engine = Engine(batch => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, batch.Cancellation));

        (await engine.Ask("mutation { slow second }")).ShouldEndWith("\"data\":{\"slow\":null,\"second\":null}}");
    }

    [Fact]
    public async Task A_request_may_have_less_time_than_the_limit()
    {
        var engine = Engine(batch => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, batch.Cancellation), TimeSpan.FromHours(1));
        var request = new ExecutionRequest { Query = "{ slow }"u8.ToArray(), Timeout = TimeSpan.FromMilliseconds(20) };

        using var result = await engine.ExecuteAsync(request, CancellationToken.None);

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe("DEADLINE_EXCEEDED");
    }

    private static ExecutableSchema Engine(Func<BatchContext<Root>, Task> wait, TimeSpan? limit = null) => Asking.Engine(
        "type Query { fast: Int slow: Int } type Mutation { slow: Int second: Int }",
        map =>
        {
            async ValueTask<IReadOnlyList<Resolved<int?>>> SlowAsync(BatchContext<Root> batch)
            {
                await wait(batch);
                return [2];
            }
            map.Query().Field<int?>("fast", _ => 1).Batch<int?>("slow", SlowAsync);
            map.Mutation().Batch<int?>("slow", SlowAsync).Batch<int?>("second", _ => throw new InvalidOperationException("It was begun."));
        },
        new ExecutionLimits { MaxExecutionTime = limit ?? TimeSpan.FromMilliseconds(50) });
}
