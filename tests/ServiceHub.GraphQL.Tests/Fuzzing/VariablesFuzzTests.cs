using System.Text;
using System.Text.Json;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Tests.Execution;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

public class VariablesFuzzTests
{
    private static readonly byte[] Query = Encoding.UTF8.GetBytes("""
        query ($filter: Filter, $by: By = {id: 1}, $ints: [Int], $nested: [[Int!]], $n: Float, $kind: Kind = RED, $id: ID, $name: String, $first: Int) {
          take(filter: $filter, by: $by, ints: $ints, nested: $nested, number: $n, kind: $kind, id: $id, text: $name)
          one: take(ints: [$first, 1], filter: {n: 1, by: $by, kind: $kind, ints: $ints}) items(first: $first) { id }
        }
        """);

    private static readonly ExecutableSchema Engine = Playground.Engine();

    [Fact]
    public async Task Variables_that_fit_are_taken()
    {
        using var variables = JsonDocument.Parse("""{"filter": {"n": 1, "any": [{"n": 2}], "by": {"id": 1}}, "nested": [[1], null], "ints": 1, "kind": "GREEN", "first": 1}""");
        var (operation, errors) = Engine.Prepare(new ExecutionRequest { Query = Query });
        errors.ShouldBeEmpty();
        using var result = await operation!.ExecuteAsync(new ExecutionRequest { Query = Query, Variables = variables.RootElement }, CancellationToken.None);
        result.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Variables_of_any_shape_are_taken_or_refused() => Fuzz.Try(2000, VariablesWriter.Of, json =>
    {
        using var variables = JsonDocument.Parse(json);
        Survival.Answer(Engine, Query, variables.RootElement);
    });

    [Theory]
    [InlineData("""{"name": "\ud83d"}""")]
    [InlineData("""{"name": "\uDE00"}""")]
    [InlineData("""{"name": "\ud83d\ud83d"}""")]
    [InlineData("""{"name": "\ud83dx"}""")]
    [InlineData("""{"\ud83d": 1}""")]
    [InlineData("""{"filter": {"n": 1, "\ud83d": 1}}""")]
    [InlineData("{\"name\": \"\u00FF\"}", true)]
    public async Task Text_that_is_not_Unicode_is_refused(string json, bool asLatin1 = false)
    {
        using var variables = JsonDocument.Parse((asLatin1 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(json));

        using var result = await Engine.ExecuteAsync(new ExecutionRequest { Query = Query, Variables = variables.RootElement }, CancellationToken.None);

        result.Errors.ShouldHaveSingleItem().Code.ShouldBe(ErrorCodes.BadUserInput);
    }

    [Theory]
    [InlineData("""{"name": "\ud83d\ude00"}""")]
    [InlineData("""{"name": "\\ud83d \u0e44 \n\\"}""")]
    public async Task Escapes_that_are_whole_characters_are_taken(string json)
    {
        using var variables = JsonDocument.Parse(json);

        using var result = await Engine.ExecuteAsync(new ExecutionRequest { Query = Query, Variables = variables.RootElement }, CancellationToken.None);

        result.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Lists_of_wrong_values_give_no_more_errors_than_are_listed()
    {
        using var variables = JsonDocument.Parse($$"""{"ints": [{{string.Join(',', Enumerable.Repeat("\"x\"", 100_000))}}]}""");
        Survival.Answer(Engine, Query, variables.RootElement);
    }

    /// <summary>Each variable looked up among all that was given would take hours.</summary>
    [Fact]
    public async Task Many_variables_and_many_values_are_read_once()
    {
        const int Count = 200_000;
        var engine = Playground.Engine(new ExecutionLimits { MaxTokens = int.MaxValue });
        var names = Enumerable.Range(0, Count).ToList();
        var query = $"query({string.Concat(names.Select(i => $"$a{i}:Int "))}){{take(ints:[{string.Concat(names.Select(i => $"$a{i} "))}])}}";
        using var variables = JsonDocument.Parse($"{{{string.Join(',', names.Select(i => $"\"b{i}\":1"))}}}");
        var request = new ExecutionRequest { Query = Encoding.UTF8.GetBytes(query), Variables = variables.RootElement };

        using var result = await Task.Run(() => engine.ExecuteAsync(request, CancellationToken.None).AsTask()).WaitAsync(TimeSpan.FromSeconds(60));

        Asking.Text(result).ShouldBe("""{"data":{"take":"  "}}""");
    }
}
