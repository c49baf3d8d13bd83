using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Documents;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution;

/// <summary>An operation of a valid document, ready to be executed any number of times. Safe for use by many threads.</summary>
public sealed class PreparedOperation
{
    private readonly Engine _engine;
    private readonly PreparedDocument _document;
    private readonly OperationNode _node;
    private readonly PlanCache _plans;
    private readonly CostAnalysis _cost;

    internal PreparedOperation(Engine engine, PreparedDocument document, OperationNode node)
    {
        (_engine, _document, _node) = (engine, document, node);
        _plans = new PlanCache(engine, document, node);
        _cost = CostAnalysis.Build(engine.Schema.Schema, document.Fragments, node, engine.Limits);
    }

    /// <summary>Whether it is a query, a mutation or a subscription.</summary>
    public OperationKind Kind => _node.Kind;

    /// <summary>Its name in the document; null when it has none.</summary>
    public string? Name => _node.Name?.Value;

    /// <summary>The SHA-256 of the document's bytes in lower-case hexadecimal.</summary>
    public string DocumentHash => _document.Hash;

    /// <summary>Whether <see cref="StreamAsync"/> may give several responses: a subscription, or <c>@defer</c> or <c>@stream</c> in use.</summary>
    public bool IsStream => Kind == OperationKind.Subscription || _plans.AreIncremental;

    /// <summary>Plans the operation for the case that no variable is given, so that the first request finds a plan where none decides about fields.</summary>
    public void PlanAhead()
    {
        _plans.For(VariableValues.None, isIncremental: false);
    }

    /// <summary>Reads a request's variables and plans the operation with them, so that a host can judge what is asked for before it runs.</summary>
    /// <param name="request">The variables, and what belongs to the request; its document is not read.</param>
    /// <param name="inParts">Whether <c>@defer</c> and <c>@stream</c> are heeded: <see cref="ReadyOperation.StreamAsync"/> then gives the parts as they come.</param>
    public ReadyOperation Ready(ExecutionRequest request, bool inParts) =>
        new(this, _engine, request, Plan(request, isIncremental: inParts && IsStream && Kind != OperationKind.Subscription), inParts);

    /// <summary>Makes the operation ready and executes it: <see cref="ReadyOperation.ExecuteAsync"/>.</summary>
    public ValueTask<ExecutionResult> ExecuteAsync(ExecutionRequest request, CancellationToken cancellation) =>
        Ready(request, inParts: false).ExecuteAsync(cancellation);

    /// <summary>Makes the operation ready and executes it: <see cref="ReadyOperation.StreamAsync"/>.</summary>
    public IAsyncEnumerable<GraphQLResponse> StreamAsync(ExecutionRequest request, CancellationToken cancellation) =>
        Ready(request, inParts: true).StreamAsync(cancellation);

    private PlannedRequest Plan(ExecutionRequest request, bool isIncremental)
    {
        try
        {
            var coercion = new VariableCoercion(_engine.Schema.Inputs, _document.Source, _engine.Limits.MaxErrors);
            var variables = coercion.Coerce(_node, request.Variables);
            if (coercion.Errors.Count > 0)
            {
                return PlannedRequest.Refuse(coercion.Errors);
            }
            var cost = _cost.Evaluate(VariableSizes.Of(variables));
            if (CostAnalysis.Check(cost, _engine.Limits, _node) is { } exceeded)
            {
                return PlannedRequest.Refuse([exceeded.ToError(_document.Source)], cost);
            }
            var plan = _plans.For(variables, isIncremental);
            return plan is null ? PlannedRequest.Refuse([TooManySelections()], cost) : new(plan, variables, cost, []);
        }
        catch (Exception exception)
        {
            // Codecs and the constructors of input classes are not ours; what escapes them is a bug of theirs.
            request.Report(exception, null);
            return PlannedRequest.Refuse([ExecutableSchema.Unreadable]);
        }
    }

    private GraphQLError TooManySelections()
    {
        var maximum = _engine.Limits.MaxSelections;
        var message = $"The operation has more than {maximum} selections, counted with each use of its fragments. Ask for less.";
        return new ExceededLimit(nameof(ExecutionLimits.MaxSelections), maximum, maximum + 1.0, message) { Offset = _node.Start }
            .ToError(_document.Source);
    }
}
