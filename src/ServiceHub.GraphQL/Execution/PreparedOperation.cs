using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Documents;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Execution.Running.Incremental;
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

    /// <summary>Executes a query or a mutation and gives one response; <c>@defer</c> and <c>@stream</c> are delivered within it.</summary>
    /// <param name="request">The variables, and what belongs to the request; its document is not read.</param>
    /// <param name="cancellation">Ends the execution.</param>
    /// <returns>The response; whatever is wrong is in its errors.</returns>
    /// <exception cref="OperationCanceledException">
    /// The token ended the execution; thrown after the resolvers under way have come to an end.
    /// </exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(ExecutionRequest request, CancellationToken cancellation)
    {
        var observation = Observation.Start(_engine.Time, this);
        var error = Observation.Abandoned;
        try
        {
            var result = await RunAsync(request, cancellation);
            error = result.HasData ? null : result.Errors[0].Code;
            return result;
        }
        finally
        {
            observation.End(error);
        }
    }

    /// <summary>
    /// Executes the operation and gives its responses as they come: one for a query or a mutation without <c>@defer</c> and
    /// <c>@stream</c>, several with them, one for each event of a subscription. A refused request is one response without data.
    /// </summary>
    /// <param name="request">The variables, and what belongs to the request; its document is not read.</param>
    /// <param name="cancellation">Ends the execution.</param>
    /// <returns>The responses, to be disposed each by who reads them.</returns>
    /// <exception cref="OperationCanceledException">The token ended the execution.</exception>
    public async IAsyncEnumerable<GraphQLResponse> StreamAsync(
        ExecutionRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!IsStream)
        {
            yield return await ExecuteAsync(request, cancellation);
            yield break;
        }
        var observation = Observation.Start(_engine.Time, this);
        var error = Observation.Abandoned;
        try
        {
            await foreach (var response in DeliverAsync(request, cancellation))
            {
                yield return response;
                error = response is ExecutionResult { HasData: false } refusal ? refusal.Errors[0].Code : error;
            }
            error = error == Observation.Abandoned ? null : error;
        }
        finally
        {
            observation.End(error);
        }
    }

    private async ValueTask<ExecutionResult> RunAsync(ExecutionRequest request, CancellationToken cancellation)
    {
        if (Kind == OperationKind.Subscription)
        {
            return ExecutionResult.Refusal([new GraphQLError(ErrorCodes.OperationResolutionFailed, "Subscriptions are not executed by a single request.")]);
        }
        var planned = Plan(request, isIncremental: false);
        if (planned.Plan is not { } plan)
        {
            return planned.Refusal();
        }
        using var time = _engine.TimeOf(request, cancellation);
        var result = await OperationRunner.RunAsync(plan, new OperationRun(request, planned.Variables, plan.Slots, time), _engine.Limits.MaxResponseBytes);
        result.Cost = planned.Cost;
        return result;
    }

    private async IAsyncEnumerable<GraphQLResponse> DeliverAsync(ExecutionRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var planned = Plan(request, isIncremental: Kind != OperationKind.Subscription);
        if (planned.Plan is not { } plan)
        {
            yield return planned.Refusal();
            yield break;
        }
        using var time = _engine.TimeOf(request, cancellation);
        var responses = Kind == OperationKind.Subscription
            ? new SubscriptionRunner(_engine, plan, request, planned.Variables).RunAsync(cancellation)
            : OperationRunner.StreamAsync(
                plan, new OperationRun(request, planned.Variables, plan.Slots, time, new DeferredStarts(isHeld: plan.IsSerial)), _engine.Limits.MaxResponseBytes, cancellation);
        await foreach (var response in responses)
        {
            if (response is ExecutionResult result)
            {
                result.Cost = planned.Cost;
            }
            yield return response;
        }
    }

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
