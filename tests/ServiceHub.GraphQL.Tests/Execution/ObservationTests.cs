using System.Diagnostics;
using System.Diagnostics.Metrics;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Execution;

public sealed class ObservationTests : IDisposable
{
    // What other tests do at the same time is told to listeners too; the names of these operations are this test's own.
    private const string OperationName = "ObservedHere";
    private readonly List<Activity> _activities = [];
    private readonly ActivityListener _listener;

    public ObservationTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "ServiceHub.GraphQL",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (_activities)
                {
                    _activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task A_trace_tells_type_name_and_hash_and_never_the_document_or_a_variable()
    {
        await Engine().Ask($"query {OperationName}($n: Int) {{ echo(n: $n, text: \"secret-literal\") }}", """{"n":98765}""");

        var tags = Seen(OperationName).ShouldHaveSingleItem();
        tags["graphql.operation.type"].ShouldBe("query");
        tags["graphql.document.hash"].ShouldNotBeNull().Length.ShouldBe(64);
        string.Join(' ', tags.Values).ShouldNotContain("secret-literal");
        string.Join(' ', tags.Values).ShouldNotContain("98765");
    }

    [Fact]
    public async Task A_name_that_holds_a_number_of_somebody_is_not_told()
    {
        await Engine().Ask($"query {OperationName}_1101700207030 {{ echo }}");

        Seen($"{OperationName}_1101700207030").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refused_operation_is_an_error_of_its_code()
    {
        await Engine().Ask($"query {OperationName}($n: Int!) {{ echo(n: $n) }}");

        Seen(OperationName).ShouldContain(tags => tags.GetValueOrDefault("error.type") == "BAD_USER_INPUT");
    }

    [Fact]
    public async Task Durations_are_measured_by_type()
    {
        var seen = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "graphql.server.operation.duration")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) =>
        {
            if (seconds >= 0 && tags.ToArray().Contains(new("graphql.operation.type", "mutation")))
            {
                Interlocked.Increment(ref seen);
            }
        });
        listener.Start();

        await Engine().Ask("mutation { echo }");

        seen.ShouldBeGreaterThan(0);
    }

    public void Dispose() => _listener.Dispose();

    private static ExecutableSchema Engine() => Asking.Engine(
        "type Query { echo(n: Int, text: String): Int } type Mutation { echo: Int }",
        map =>
        {
            map.Query().Field("echo", (_, arguments) => arguments.Get<int?>("n"));
            map.Mutation().Field("echo", _ => 1);
        });

    private List<Dictionary<string, string?>> Seen(string name)
    {
        lock (_activities)
        {
            return [.. _activities.Select(activity => activity.Tags.ToDictionary()).Where(tags => tags.GetValueOrDefault("graphql.operation.name") == name)];
        }
    }
}
