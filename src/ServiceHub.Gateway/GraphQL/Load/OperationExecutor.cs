using System.Text.Json;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>
/// Executes queries and mutations that give one response: through the gate, and a query that is under way already not again. What
/// belongs to a request and not to what it asks, such as its line in the log, stays with the request.
/// </summary>
internal sealed class OperationExecutor(OperationGate gate, LoadOptions options, ILogger<OperationExecutor> logger)
{
    private readonly SharedRuns<OperationKey, OperationAnswer> _shared = new();

    /// <param name="operation">What is asked.</param>
    /// <param name="variables">An object, null or undefined; it must live until the task ends.</param>
    /// <param name="principal">Who asks.</param>
    /// <param name="cancellation">The end of the request.</param>
    public async ValueTask<SharedResult<OperationAnswer>> ExecuteAsync(
        PreparedOperation operation, JsonElement variables, AccessTokenPrincipal principal, CancellationToken cancellation) =>
        options.ShareIdenticalQueries && operation is { Kind: OperationKind.Query, IsStream: false }
            ? await _shared.RunAsync(
                new OperationKey(principal, operation, variables), token => RunAsync(operation, variables, principal, token), cancellation)
            : SharedResult<OperationAnswer>.Alone(await RunAsync(operation, variables, principal, cancellation));

    private async ValueTask<OperationAnswer> RunAsync(
        PreparedOperation operation, JsonElement variables, AccessTokenPrincipal principal, CancellationToken cancellation)
    {
        using var lease = await gate.EnterAsync(principal.ClientId, cancellation);
        if (!lease.IsAcquired)
        {
            return new OperationAnswer(null, databaseFailed: false);
        }
        var failures = new ResolverFailures(logger);
        var request = new ExecutionRequest
        {
            Query = default,
            Variables = variables,
            State = new Operation(new Caller(principal.ClientId, principal.Organisation, principal.Scopes.ToHashSet())),
            OnException = failures.Report,
        };
        var result = await operation.ExecuteAsync(request, cancellation);
        return new OperationAnswer(result, failures.DatabaseFailed);
    }
}
