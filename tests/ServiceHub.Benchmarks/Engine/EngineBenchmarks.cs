using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language;

namespace ServiceHub.Benchmarks.Engine;

/// <summary>The steps of a request: parse, prepare (parse, validate and plan a document never seen), execute what is prepared.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private const string Tiny = "query Tiny($id: ID!) { citizen(id: $id) { id name } }";
    private const string Profile =
        "query Profile($id: ID!) { citizen(id: $id) { id name birthDate province card { number status issuedAt expiresAt } benefits(first: 5) { id scheme amount active agency { id name } } cases { id title status openedAt agency { id name } } } }";
    private const string List =
        "query List($first: Int!) { citizens(first: $first) { id name card { number status } benefits(first: 3) { id scheme amount agency { name } } } }";

    private static readonly ParserLimits Limits = new(int.MaxValue, 200);

    private readonly ExecutableSchema _engine = SampleEngine.Create();
    private readonly SourceText _profile = new("query", Encoding.UTF8.GetBytes(Profile));
    private readonly SourceText _kitchenSink = new("query", Encoding.UTF8.GetBytes(KitchenSink.Query));
    private readonly SourceText _sdl = new("schema", Encoding.UTF8.GetBytes(KitchenSink.Sdl(368 * 1024)));
    private readonly Dictionary<string, (PreparedOperation Operation, ExecutionRequest Request)> _prepared = [];
    private int _unseen;

    public EngineBenchmarks()
    {
        foreach (var (name, query, variables) in new[] { ("tiny", Tiny, """{"id":"c49"}"""), ("profile", Profile, """{"id":"c49"}"""), ("list", List, """{"first":50}""") })
        {
            var request = new ExecutionRequest { Query = Encoding.UTF8.GetBytes(query), Variables = JsonDocument.Parse(variables).RootElement };
            _prepared[name] = (_engine.Prepare(request).Operation!, request);
        }
    }

    [Benchmark]
    public object? ParseProfile() => Parser.Parse(_profile, Limits, out _);

    [Benchmark]
    public object? ParseKitchenSink() => Parser.Parse(_kitchenSink, Limits, out _);

    [Benchmark]
    public object? ParseSdl() => Parser.Parse(_sdl, Limits, out _);

    [Benchmark]
    public object ParseAndValidateUnseenProfile() =>
        _engine.Prepare(new ExecutionRequest { Query = Encoding.UTF8.GetBytes($"{Profile} #{_unseen++}") });

    [Benchmark]
    public object PrepareKnownProfile() => _engine.Prepare(_prepared["profile"].Request);

    [Benchmark]
    [Arguments("tiny")]
    [Arguments("profile")]
    [Arguments("list")]
    public async Task<bool> Execute(string workload)
    {
        var (operation, request) = _prepared[workload];
        using var result = await operation.ExecuteAsync(request, CancellationToken.None);
        return result.HasData;
    }
}
