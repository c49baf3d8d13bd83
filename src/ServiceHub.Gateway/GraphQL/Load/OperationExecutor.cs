using System.Runtime.CompilerServices;
using System.Text.Json;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>
/// Executes operations through the gate, and a query that is under way already not again. What belongs to a request and not to what it
/// asks, such as its line in the log, stays with the request.
/// </summary>
internal sealed class OperationExecutor(OperationGate gate, LoadOptions options)
{
    public const string TooBusy =
        "The hub is executing as many operations as it can, or as many of this client as it may. Ask again in a moment.";

    private readonly SharedRuns<OperationKey, OperationAnswer> _shared = new();

    /// <param name="operation">What is asked.</param>
    /// <param name="ready">The same, with its variables, which must live until the answer is there.</param>
    /// <param name="state">What it may learn; two requests are one only where they may learn the same.</param>
    /// <param name="variables">The variables as they were written.</param>
    /// <param name="failures">Told of what resolvers let escape.</param>
    /// <param name="principal">Who asks.</param>
    /// <param name="cancellation">The end of the request.</param>
    public async ValueTask<SharedResult<OperationAnswer>> ExecuteAsync(
        PreparedOperation operation, ReadyOperation ready, Operation state, JsonElement variables, ResolverFailures failures, AccessTokenPrincipal principal, CancellationToken cancellation)
    {
        return options.ShareIdenticalQueries && operation is { Kind: OperationKind.Query, IsStream: false } && state.Refusals() is null
            ? await _shared.RunAsync(new OperationKey(principal, operation, variables), RunAsync, cancellation)
            : SharedResult<OperationAnswer>.Alone(await RunAsync(cancellation));

        async ValueTask<OperationAnswer> RunAsync(CancellationToken cancellation)
        {
            using var lease = await gate.EnterAsync(principal.ClientId, cancellation);
            if (!lease.IsAcquired)
            {
                return new OperationAnswer(null, state, databaseFailed: false);
            }
            var result = await ready.ExecuteAsync(cancellation);
            return new OperationAnswer(result, state, failures.DatabaseFailed);
        }
    }

    /// <summary>A turn for one event of a subscription.</summary>
    public ValueTask<IDisposable> EnterEventAsync(AccessTokenPrincipal principal, CancellationToken cancellation) =>
        gate.EnterEventAsync(principal.ClientId, cancellation);

    /// <summary>
    /// Every response of an operation. One that delivers a query in parts stays within the gate until the last part; a subscription,
    /// which may last for days and mostly waits, takes a turn for each event only.
    /// </summary>
    public async IAsyncEnumerable<GraphQLResponse> StreamAsync(
        PreparedOperation operation, ReadyOperation ready, AccessTokenPrincipal principal, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lease = operation.Kind == OperationKind.Subscription ? null : await gate.EnterAsync(principal.ClientId, cancellation);
        if (lease is { IsAcquired: false })
        {
            yield return ExecutionResult.Refusal([new GraphQLError(ErrorCodes.TooBusy, TooBusy)]);
            yield break;
        }
        await foreach (var response in ready.StreamAsync(cancellation))
        {
            yield return response;
        }
    }
}
