using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Documents;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution;

/// <summary>An operation of a valid document, ready to be executed any number of times. Safe for use by many threads.</summary>
public sealed class PreparedOperation
{
    private readonly Engine _engine;
    private readonly PreparedDocument _document;
    private readonly OperationNode _node;
    private readonly PlanCache _plans;

    internal PreparedOperation(Engine engine, PreparedDocument document, OperationNode node)
    {
        (_engine, _document, _node) = (engine, document, node);
        _plans = new PlanCache(engine, document, node);
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
        if (Kind != OperationKind.Subscription)
        {
            _plans.For(VariableValues.None);
        }
    }

    /// <summary>Executes a query or a mutation and gives one response; <c>@defer</c> and <c>@stream</c> are delivered within it.</summary>
    /// <param name="request">The variables, and what belongs to the request; its document is not read.</param>
    /// <param name="cancellation">Ends the execution.</param>
    /// <returns>The response; whatever is wrong is in its errors.</returns>
    /// <exception cref="OperationCanceledException">
    /// The token ended the execution; thrown after the resolvers under way have come to an end.
    /// </exception>
    public ValueTask<ExecutionResult> ExecuteAsync(ExecutionRequest request, CancellationToken cancellation)
    {
        if (Kind == OperationKind.Subscription)
        {
            return ValueTask.FromResult(new ExecutionResult(
                [new GraphQLError(ErrorCodes.OperationResolutionFailed, "Subscriptions are not executed by a single request.")], null));
        }
        var (plan, variables, errors) = Plan(request);
        return plan is null
            ? ValueTask.FromResult(new ExecutionResult(errors, null))
            : OperationRunner.RunAsync(plan, new OperationRun(request, variables!, plan.Slots, cancellation), _engine.Limits.MaxResponseBytes);
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
        yield return await ExecuteAsync(request, cancellation);
    }

    private (OperationPlan? Plan, VariableValues? Variables, IReadOnlyList<GraphQLError> Errors) Plan(ExecutionRequest request)
    {
        try
        {
            var coercion = new VariableCoercion(_engine.Schema.Inputs, _document.Source, _engine.Limits.MaxErrors);
            var variables = coercion.Coerce(_node, request.Variables);
            if (coercion.Errors.Count > 0)
            {
                return (null, null, coercion.Errors);
            }
            var plan = _plans.For(variables);
            return plan is null ? (null, null, [TooManySelections()]) : (plan, variables, []);
        }
        catch (Exception exception)
        {
            // Codecs and the constructors of input classes are not ours; what escapes them is a bug of theirs.
            request.Report(exception, null);
            return (null, null, [ExecutableSchema.Unreadable]);
        }
    }

    private GraphQLError TooManySelections() => new(
        ErrorCodes.ValidationFailed,
        $"The operation has more than {_engine.Limits.MaxSelections} selections, counted with each use of its fragments.")
    {
        Locations = [new SourcePosition(_document.Source, _node.Start).Location],
    };
}
