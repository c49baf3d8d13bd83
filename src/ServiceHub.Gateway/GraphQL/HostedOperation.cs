using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>A client's request as an operation of the engine, or as a refusal.</summary>
internal sealed class HostedOperation
{
    private readonly OperationExecutor _executor;
    private readonly AccessTokenPrincipal _principal;
    private readonly ResolverFailures _failures;
    private readonly ExecutionRequest _request;
    private readonly PreparedOperation? _operation;
    private readonly IReadOnlyList<GraphQLError> _errors;

    public HostedOperation(
        ExecutableSchema schema, OperationExecutor executor, GraphQLRequest request, AccessTokenPrincipal principal, ResolverFailures failures)
    {
        (_executor, _principal, _failures) = (executor, principal, failures);
        var state = new Operation(new Caller(principal.ClientId, principal.Organisation, principal.Scopes.ToHashSet()) { CitizenId = principal.CitizenId });
        _request = new ExecutionRequest
        {
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            State = state,
            Extensions = state.Extensions,
            OnException = failures.Report,
            BeforeEvent = end => executor.EnterEventAsync(principal, end),
        };
        (_operation, _errors) = request.Refusal is { } refusal ? new Preparation(null, [refusal]) : schema.Prepare(_request);
    }

    /// <summary>Whether a resolver met the database's trouble while the operation streamed: then nothing of the answer may be told.</summary>
    public bool DatabaseFailed => _failures.DatabaseFailed;

    /// <summary>Whether there may be several responses.</summary>
    public bool IsStream => _operation?.IsStream ?? false;

    /// <summary>Null when the request was refused.</summary>
    public OperationKind? Kind => _operation?.Kind;

    /// <summary>One response, to be disposed by who asked; the request must live until it is there.</summary>
    public ValueTask<SharedResult<OperationAnswer>> ExecuteAsync(CancellationToken cancellation) =>
        _operation is null
            ? ValueTask.FromResult(SharedResult<OperationAnswer>.Alone(new OperationAnswer(Refusal(), databaseFailed: false)))
            : _executor.ExecuteAsync(_operation, _request, _failures, _principal, cancellation);

    /// <summary>Every response as it comes, each to be disposed by who reads it; a refusal is one without data.</summary>
    public IAsyncEnumerable<GraphQLResponse> StreamAsync(CancellationToken cancellation) =>
        _operation is null
            ? new GraphQLResponse[] { Refusal() }.ToAsyncEnumerable()
            : _executor.StreamAsync(_operation, _request, _principal, cancellation);

    private ExecutionResult Refusal() => ExecutionResult.Refusal(_errors);
}
