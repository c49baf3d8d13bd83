using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Scopes;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.Tests.GraphQL.Load;

/// <summary>The engine behind the gate; its one field answers when it is told to, and counts how often it was asked.</summary>
public sealed class OperationExecutorTests
{
    private static readonly AccessTokenPrincipal One = new("one", "org", ScopeSet.Of("a:read"), "token-1", DateTimeOffset.MaxValue);

    private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ExecutableSchema _schema;
    private int _asked;

    public OperationExecutorTests()
    {
        var map = new ResolverMap();
        map.Query().Batch<int>("asked", async _ =>
        {
            var number = Interlocked.Increment(ref _asked);
            await _answer.Task;
            return [new Resolved<int>(number)];
        });
        map.Query().Argument<int?>("asked", "a");
        map.Mutation().Batch<int>("asked", _ => ValueTask.FromResult<IReadOnlyList<Resolved<int>>>([new Resolved<int>(Interlocked.Increment(ref _asked))]));
        _schema = ExecutableSchema.Bind(
            Schema.Load([new SourceText("test", "type Query { asked(a: Int): Int } type Mutation { asked: Int }"u8.ToArray())]), map);
    }

    [Fact]
    public async Task Identical_queries_under_one_token_are_executed_once()
    {
        var executor = Executor();
        var first = Ask(executor, One);
        var second = Ask(executor, One);
        _answer.SetResult();
        (await first).ShouldBe("""{"data":{"asked":1}}""");
        (await second).ShouldBe("""{"data":{"asked":1}}""");
    }

    [Theory]
    [InlineData("token-2", "one", """{"a":1}""", "query Q($a: Int) { asked(a: $a) }", true)]
    [InlineData("token-1", "two", """{"a":1}""", "query Q($a: Int) { asked(a: $a) }", true)]
    [InlineData("token-1", "one", """{"a":2}""", "query Q($a: Int) { asked(a: $a) }", true)]
    [InlineData("token-1", "one", """{"a":1}""", "query R($a: Int) { asked(a: $a) }", true)]
    [InlineData("token-1", "one", """{"a":1}""", "query Q($a: Int) { asked(a: $a) }", false)]
    public async Task Whatever_differs_is_executed_on_its_own(string token, string client, string variables, string query, bool share)
    {
        var executor = Executor(share);
        var first = Ask(executor, One);
        var second = Ask(executor, One with { TokenId = token, ClientId = client }, query, variables);
        _answer.SetResult();
        await Task.WhenAll(first, second);
        _asked.ShouldBe(2);
    }

    [Fact]
    public async Task Mutations_are_executed_each()
    {
        var executor = Executor();
        await Task.WhenAll(Ask(executor, One, "mutation { asked }"), Ask(executor, One, "mutation { asked }"));
        _asked.ShouldBe(2);
    }

    [Fact]
    public async Task Who_finds_no_turn_is_turned_away_and_a_duplicate_needs_none()
    {
        var executor = Executor(concurrent: 1);
        var first = Ask(executor, One);
        var duplicate = Ask(executor, One);
        (await Ask(executor, One, variables: """{"a":2}""")).ShouldBe("turned away");
        _answer.SetResult();
        (await first).ShouldBe(await duplicate);
        (await Ask(executor, One, variables: """{"a":2}""")).ShouldContain("data");
    }

    private static OperationExecutor Executor(bool share = true, int concurrent = 10)
    {
        var options = new LoadOptions { ShareIdenticalQueries = share, ConcurrentOperations = concurrent, LongestWait = TimeSpan.Zero };
        return new(new OperationGate(options, TimeProvider.System), options);
    }

    private async Task<string> Ask(
        OperationExecutor executor, AccessTokenPrincipal principal, string query = "query Q($a: Int) { asked(a: $a) }", string variables = """{"a":1}""")
    {
        using var json = JsonDocument.Parse(variables);
        var failures = new ResolverFailures(NullLogger.Instance);
        var request = new ExecutionRequest { Query = Encoding.UTF8.GetBytes(query), Variables = json.RootElement, OnException = failures.Report };
        var operation = _schema.Prepare(request).Operation.ShouldNotBeNull();
        var state = new Operation(new Caller(principal.ClientId, principal.Organisation, principal.Scopes.ToHashSet()));
        using var answer = await executor.ExecuteAsync(operation, operation.Ready(request, inParts: false), state, request.Variables, failures, principal, default);
        if (answer.Value.Result is not { } result)
        {
            return "turned away";
        }
        var output = new ArrayBufferWriter<byte>();
        result.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
