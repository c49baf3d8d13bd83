using System.Text;
using System.Text.Json;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

public class EngineFuzzTests
{
    private static readonly ExecutableSchema Engine = Playground.Engine();

    private static readonly string[] Operations = ["Q", "M", "S"];

    [Fact]
    public void The_undamaged_operations_are_answered()
    {
        using var variables = JsonDocument.Parse("""{"a": [1]}""");
        foreach (var name in Operations)
        {
            var request = new ExecutionRequest { Query = Encoding.UTF8.GetBytes(Corpus.Executable), OperationName = name };
            Engine.Prepare(request).Errors.ShouldBeEmpty();
            Survival.Answer(Engine, Encoding.UTF8.GetBytes(Corpus.Executable), variables.RootElement, name);
        }
    }

    [Fact]
    public void Damaged_documents_are_answered_or_refused() =>
        Fuzz.Try(1000, choices => (choices.Of(Operations), Damage.Of(choices)), try_ => Survival.Answer(Engine, try_.Item2, default, try_.Item1));

    [Fact]
    public void Documents_by_the_grammar_are_answered_or_refused() =>
        Fuzz.Try(2000, ExecutableWriter.Of, text => Survival.Answer(Engine, text, default, "Q0"));
}
