using System.Text;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Tests.Execution;
using Xunit.Abstractions;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

public class HostileDocumentTests(ITestOutputHelper output)
{
    /// <summary>What no longer ends would go on for minutes or for ever; none of these takes a second.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Names => new(HostileDocuments.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_document_costs_no_more_than_its_length_allows(string name)
    {
        var engine = Playground.Engine();
        foreach (var part in new[] { 0.5, 1.0 })
        {
            var query = Encoding.UTF8.GetBytes(HostileDocuments.All[name](part));
            var started = Environment.CpuUsage.TotalTime;
            var response = "";
            var bytes = await Task.Run(() => Work.Allocated(() => response = Answer(engine, query))).WaitAsync(Hang);
            output.WriteLine($"{name,-40} {query.Length,9} bytes: {bytes,11} allocated, {(Environment.CpuUsage.TotalTime - started).TotalMilliseconds,6:0} ms, response {response.Length,8} {response[..Math.Min(90, response.Length)]}");
            bytes.ShouldBeLessThan(Work.Most(query.Length));
            response.Length.ShouldBeLessThan(1_000_000 + query.Length);
        }
    }

    private static string Answer(ExecutableSchema engine, byte[] query)
    {
        var request = new ExecutionRequest { Query = query, OperationName = query.AsSpan().IndexOf("A0"u8) < 0 ? null : "A0" };
        var (operation, errors) = engine.Prepare(request);
        using var result = operation is null || operation.Kind == OperationKind.Subscription
            ? ExecutionResult.Refusal(errors)
            : operation.ExecuteAsync(request, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return Asking.Text(result);
    }
}
