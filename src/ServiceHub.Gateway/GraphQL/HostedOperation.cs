using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Access;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>A client's request as an operation of the engine, or as a refusal; whatever resolvers let escape is logged.</summary>
internal sealed class HostedOperation
{
    private readonly ExecutionRequest _request;
    private readonly PreparedOperation? _operation;
    private readonly IReadOnlyList<GraphQLError> _errors;
    private readonly ILogger _logger;
    private int _databaseFailed;

    public HostedOperation(ExecutableSchema schema, GraphQLRequest request, Caller caller, ILogger logger)
    {
        _logger = logger;
        _request = new ExecutionRequest
        {
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            State = new Operation(caller),
            OnException = Report,
        };
        (_operation, _errors) = schema.Prepare(_request);
    }

    /// <summary>Whether a resolver met the database's trouble: then nothing of the answer may be told.</summary>
    public bool DatabaseFailed => Volatile.Read(ref _databaseFailed) == 1;

    /// <summary>Whether there may be several responses.</summary>
    public bool IsStream => _operation?.IsStream ?? false;

    /// <summary>Null when the request was refused.</summary>
    public OperationKind? Kind => _operation?.Kind;

    public ValueTask<ExecutionResult> ExecuteAsync(CancellationToken cancellation) =>
        _operation?.ExecuteAsync(_request, cancellation) ?? ValueTask.FromResult(Refusal());

    /// <summary>Every response as it comes, each to be disposed by who reads it; a refusal is one without data.</summary>
    public IAsyncEnumerable<GraphQLResponse> StreamAsync(CancellationToken cancellation) =>
        _operation?.StreamAsync(_request, cancellation) ?? new GraphQLResponse[] { Refusal() }.ToAsyncEnumerable();

    private ExecutionResult Refusal() => ExecutionResult.Refusal(_errors);

    private void Report(Exception error, FieldDefinition? field)
    {
        // Resolvers run side by side.
        if (DatabaseTrouble.IsBehind(error))
        {
            Volatile.Write(ref _databaseFailed, 1);
        }
        Log.ResolverFailed(_logger, error, field);
    }
}
