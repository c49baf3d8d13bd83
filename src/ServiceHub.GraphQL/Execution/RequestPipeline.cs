using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Execution;

/// <summary>The way of a request: parse, validate, find the operation, coerce its variables, plan, run.</summary>
internal sealed class RequestPipeline(BoundSchema schema, ExecutionLimits limits)
{
    private static readonly GraphQLError Unreadable =
        new(ErrorCodes.Internal, "The request could not be read because of an internal error.");

    private readonly DocumentValidator _validator = new(schema.Schema, schema.Refuses, limits);
    private readonly ParserLimits _parserLimits = new(limits.MaxTokens, limits.MaxDepth);

    public async ValueTask<ExecutionResult> ExecuteAsync(ExecutionRequest request, CancellationToken cancellation)
    {
        OperationPlan plan;
        VariableValues variables;
        try
        {
            if (!TryPrepare(request, out var errors, out plan!, out variables!))
            {
                return new ExecutionResult(errors, null);
            }
        }
        catch (Exception exception)
        {
            // Codecs and the constructors of input classes are not ours; what escapes them is a bug of theirs.
            request.Report(exception, null);
            return new ExecutionResult([Unreadable], null);
        }
        return await OperationRunner.RunAsync(plan, new OperationRun(request, variables, plan.Slots, cancellation), limits.MaxResponseBytes);
    }

    private bool TryPrepare(
        ExecutionRequest request, out IReadOnlyList<GraphQLError> errors, out OperationPlan? plan, out VariableValues? variables)
    {
        (plan, variables) = (null, null);
        var source = new SourceText("query", request.Query);
        var document = Parser.Parse(source, _parserLimits, out var failure);
        if (document is null)
        {
            errors = [At(source, failure!.Offset, ErrorCodes.ParseFailed, failure.Message)];
            return false;
        }
        errors = _validator.Validate(document);
        if (errors.Count > 0 || FindOperation(document, request.OperationName, ref errors) is not { } operation)
        {
            return false;
        }
        var coercion = new VariableCoercion(schema.Inputs, source, limits.MaxErrors);
        variables = coercion.Coerce(operation, request.Variables);
        errors = coercion.Errors;
        plan = errors.Count > 0 ? null : Plan(document, operation, variables, ref errors);
        return plan is not null;
    }

    /// <summary>Specification, section 6.1.1: GetOperation.</summary>
    private static OperationNode? FindOperation(DocumentNode document, string? name, ref IReadOnlyList<GraphQLError> errors)
    {
        var operations = document.Definitions.OfType<OperationNode>().ToList();
        var found = name is not null ? operations.Find(operation => operation.Name?.Value == name)
            : operations.Count == 1 ? operations[0]
            : null;
        var message = (found, name) switch
        {
            (null, null) => "The document holds several operations, and the request does not name one.",
            (null, _) => "The document holds no operation of the name that the request gives.",
            ({ Kind: OperationKind.Subscription }, _) => "Subscriptions are not executed by a single request.",
            _ => null,
        };
        if (message is not null)
        {
            errors = [new GraphQLError(ErrorCodes.OperationResolutionFailed, message)];
        }
        return message is null ? found : null;
    }

    private OperationPlan? Plan(
        DocumentNode document, OperationNode operation, VariableValues variables, ref IReadOnlyList<GraphQLError> errors)
    {
        var fragments = document.Definitions.OfType<FragmentNode>().ToDictionary(fragment => fragment.Name.Value);
        var collector = new FieldCollector(schema.Schema, fragments, variables, limits.MaxSelections);
        var planner = new Planner(schema, document.Source, collector);
        var root = planner.PlanSelection(schema.RootOf(operation.Kind)!, [operation.SelectionSet]);
        if (collector.IsOverLimit)
        {
            var message = $"The operation has more than {limits.MaxSelections} selections, counted with each use of its fragments.";
            errors = [At(document.Source, operation.Start, ErrorCodes.ValidationFailed, message)];
            return null;
        }
        return new OperationPlan(root, planner.Slots, operation.Kind == OperationKind.Mutation);
    }

    private static GraphQLError At(SourceText source, int offset, string code, string message) =>
        new(code, message) { Locations = [new SourcePosition(source, offset).Location] };
}
