using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Our verdict on documents.</summary>
internal sealed class HubSide
{
    // What bounds a request has its own tests; here it must not hide what differs.
    private static readonly ExecutionLimits Limits = new()
    {
        MaxTokens = int.MaxValue,
        MaxOperations = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxRootFields = int.MaxValue,
        MaxIntrospectionDepth = int.MaxValue,
        MaxErrors = int.MaxValue,
        MaxSelections = int.MaxValue,
        MaxCost = double.PositiveInfinity,
        MaxTypeCost = double.PositiveInfinity,
        MaxResponseBytes = int.MaxValue,
    };

    private readonly ExecutableSchema _engine;
    private readonly DocumentValidator _validator;

    public HubSide(string sdl, int seed)
    {
        (Sdl, Seed) = (sdl, seed);
        Schema = Documents.Schema(sdl);
        _engine = ExecutableSchema.Bind(Schema, new HashedResolvers(Schema, seed).Map(), Limits);
        _validator = new DocumentValidator(Schema, CustomScalars.Refuses, Limits);
    }

    public string Sdl { get; }

    /// <summary>The values behind the fields follow from it.</summary>
    public int Seed { get; }

    public Schema Schema { get; }

    public async Task<Verdict> JudgeAsync(Question question)
    {
        try
        {
            var source = new SourceText("query", Encoding.UTF8.GetBytes(question.Query));
            var document = Parser.Parse(source, new ParserLimits(Limits.MaxTokens, Limits.MaxDepth), out var failure);
            if (document is null)
            {
                return new Verdict(Syntax: Place(new SourcePosition(source, failure!.Offset).Location));
            }
            var errors = _validator.Validate(document);
            return errors.Count > 0 ? Invalid(document, errors.Count) : await ExecuteAsync(question, source);
        }
        catch (Exception exception)
        {
            return new Verdict(Crash: exception.ToString());
        }
    }

    private static string Place(SourceLocation location) => $"{location.Line}:{location.Column}";

    private static List<string> Places(GraphQLError error) => [.. error.Locations.Select(Place)];

    private Verdict Invalid(DocumentNode document, int count)
    {
        var context = new ValidationContext(Schema, document, Limits.MaxErrors);
        var broken = new List<BrokenRule>();
        foreach (var rule in _validator.Rules(context))
        {
            var before = context.Errors.Count;
            new DocumentWalker(context, [rule]).Walk();
            broken.AddRange(context.Errors.Skip(before).Select(error => new BrokenRule(NameOf(rule, error), Places(error))));
        }
        return broken.Count == count
            ? new Verdict(Validation: broken, IsCyclic: FragmentCycles.Exist(context))
            : new Verdict(Crash: $"The rules alone find {broken.Count} errors, together {count}.");
    }

    private static string NameOf(ValidationRule rule, GraphQLError error) =>
        error.Message == "The document holds no operation." ? Comparison.NoOperation : RuleNames.OfReference[rule.GetType().Name];

    private async Task<Verdict> ExecuteAsync(Question question, SourceText source)
    {
        using var variables = JsonDocument.Parse(question.Variables?.ToJsonString() ?? "null");
        var request = new ExecutionRequest
        {
            Query = source.Utf8,
            OperationName = question.OperationName,
            Variables = variables.RootElement,
        };
        using var result = await _engine.ExecuteAsync(request, CancellationToken.None);
        if (!result.HasData)
        {
            return new Verdict(Refused: [.. result.Errors.Select(Places)]);
        }
        var response = Json(result);
        return new Verdict(
            Data: response["data"],
            Errors: Failure.AllOf(response),
            Responses: question.IsIncremental ? await DeliverAsync(request) : null);
    }

    private async Task<List<JsonNode>> DeliverAsync(ExecutionRequest request)
    {
        var responses = new List<JsonNode>();
        await foreach (var response in _engine.Prepare(request).Operation!.StreamAsync(request, CancellationToken.None))
        {
            using (response)
            {
                responses.Add(Json(response));
            }
        }
        return responses;
    }

    private static JsonNode Json(GraphQLResponse response)
    {
        var output = new ArrayBufferWriter<byte>();
        response.WriteTo(output);
        return JsonNode.Parse(output.WrittenSpan, documentOptions: new JsonDocumentOptions { MaxDepth = 1000, AllowDuplicateProperties = false })!;
    }
}
