using System.Text;
using System.Text.Json;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Tests.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Utilities;

namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>What must hold for whatever is sent.</summary>
internal static class Survival
{
    private static readonly ParserLimits Limits = new(15_000, 200);

    /// <summary>A text is read or refused at a place inside it, and what is read is printed as a text that reads and prints the same.</summary>
    public static void Read(byte[] text)
    {
        DocumentNode? document = null;
        SyntaxFailure? failure = null;
        Work.IsInProportion(text.Length, Work.Parsing, () => document = Parser.Parse(new SourceText("fuzz", text), Limits, out failure));
        if (document is null)
        {
            failure!.Offset.ShouldBeInRange(0, text.Length);
            return;
        }
        failure.ShouldBeNull();
        var printed = DocumentPrinter.Print(document);
        var again = Parser.Parse(Documents.Source(printed), ParserLimits.Trusted, out failure);
        again.ShouldNotBeNull($"{failure?.Offset} {failure?.Message}\n{printed}");
        DocumentPrinter.Print(again).ShouldBe(printed);
    }

    /// <summary>SDL is a schema, which prints as the same schema again, or is refused with the problems.</summary>
    public static void Load(byte[] text)
    {
        Schema schema;
        try
        {
            schema = Schema.Load([new SourceText("fuzz", text)]);
        }
        catch (SchemaException exception)
        {
            exception.Problems.ShouldNotBeEmpty();
            return;
        }
        var printed = new SchemaPrinter().Print(schema);
        new SchemaPrinter().Print(Documents.Schema(printed)).ShouldBe(printed);
    }

    /// <summary>A request is answered with responses, the last of which says so, or refused; nothing is a bug.</summary>
    public static void Answer(ExecutableSchema engine, byte[] query, JsonElement variables = default, string? operation = null)
    {
        var exceptions = new List<Exception>();
        var request = new ExecutionRequest
        {
            Query = query,
            Variables = variables,
            OperationName = operation,
            OnException = (exception, _) => exceptions.Add(exception),
        };
        var preparation = default(Preparation)!;
        Work.IsInProportion(query.Length, Work.Preparing, () => preparation = engine.Prepare(request));
        Tell(preparation.Errors, query);
        if (preparation.Operation is { } prepared)
        {
            Deliver(prepared, request, query).GetAwaiter().GetResult();
        }
        exceptions.ShouldBeEmpty();
    }

    private static async Task Deliver(PreparedOperation operation, ExecutionRequest request, byte[] query)
    {
        string? last = null;
        await foreach (var response in operation.StreamAsync(request, CancellationToken.None))
        {
            last = Asking.Text(response);
            Tell((response as ExecutionResult)?.Errors ?? [], query);
            response.Dispose();
        }
        last?.EndsWith("\"hasNext\":true}", StringComparison.Ordinal).ShouldBeFalse();
        if (operation.Kind != OperationKind.Subscription)
        {
            last.ShouldNotBeNull();
            using var single = await operation.ExecuteAsync(request, CancellationToken.None);
            Asking.Text(single);
        }
    }

    private static void Tell(IReadOnlyList<GraphQLError> errors, byte[] query)
    {
        errors.ShouldAllBe(error => error.Code != ErrorCodes.Internal);
        if (errors.All(error => error.Path is null))
        {
            errors.Count.ShouldBeLessThanOrEqualTo(new ExecutionLimits().MaxErrors);
        }
        Text(errors, query);
    }

    private static void Text(IReadOnlyList<GraphQLError> errors, byte[] query)
    {
        if (errors.Count == 0)
        {
            return;
        }
        using var refusal = ExecutionResult.Refusal(errors);
        Asking.Text(refusal);
        var lines = Encoding.UTF8.GetString(query).ReplaceLineEndings("\n").Split('\n');
        foreach (var location in errors.SelectMany(error => error.Locations))
        {
            location.Line.ShouldBeInRange(1, lines.Length);
            location.Column.ShouldBeInRange(1, lines[location.Line - 1].Length + 1);
        }
    }
}
