using System.Buffers;
using System.Runtime.CompilerServices;
using ServiceHub.Gateway.GraphQL.Load;
using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.Services.Access;
using ServiceHub.Services.Disclosure;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// A client's request as an operation of the engine, or as a refusal. It is admitted before it runs, and each response waits until it is
/// written down whom it tells of.
/// </summary>
internal sealed class HostedOperation
{
    private static readonly FieldError Unfinished = new(Services.ErrorCodes.IdempotencyUnfinished,
        "A mutation was begun under this Idempotency-Key, and has not ended or nobody knows how. Come again in a moment; when it stays so, look whether it was done, and if not send it under a new key.");

    private readonly TrustServices _trust;
    private readonly OperationExecutor _executor;
    private readonly AccessTokenPrincipal _principal;
    private readonly ResolverFailures _failures;
    private readonly ExecutionRequest _request;
    private readonly DisclosedRequest _disclosed;
    private readonly IdempotencyHeader? _key;
    private readonly Operation _state;
    private readonly PreparedOperation? _operation;
    private readonly IReadOnlyList<GraphQLError> _errors;
    private IReadOnlyList<RootSelection> _roots = [];
    private ReadyOperation? _ready;
    private byte[]? _mutation;
    private ReadOnlyMemory<byte>? _kept;

    public HostedOperation(
        ExecutableSchema schema, TrustServices trust, OperationExecutor executor, GraphQLRequest request, AccessTokenPrincipal principal, RequestNames names, ResolverFailures failures)
    {
        (_trust, _executor, _principal, _failures, _key) = (trust, executor, principal, failures, names.Key);
        _state = new Operation(CallerOf.Principal(principal));
        _request = new ExecutionRequest
        {
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            State = _state,
            Refusals = _state.Refusals,
            OnException = failures.Report,
            BeforeEvent = EnterEventAsync,
        };
        (_operation, _errors) = request.Refusal is { } refusal ? new Preparation(null, [refusal]) : schema.Prepare(_request);
        _disclosed = new DisclosedRequest(names.Id, _operation?.DocumentHash ?? "");
    }

    /// <summary>Whether the database's trouble showed while the operation streamed: then nothing of the answer may be told.</summary>
    public bool DatabaseFailed => _failures.DatabaseFailed;

    /// <summary>Whether there may be several responses.</summary>
    public bool IsStream => _operation?.IsStream ?? false;

    /// <summary>Null when the request was refused.</summary>
    public OperationKind? Kind => _operation?.Kind;

    /// <summary>Judges the request by agreements and quotas, and charges it; to be called once, before it is executed.</summary>
    /// <param name="inParts">Whether the client takes several responses.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>Null where there is nothing to admit, since the request will be refused for what it is.</returns>
    public async ValueTask<Admission?> AdmitAsync(bool inParts, CancellationToken cancellation)
    {
        _ready = _operation?.Ready(_request, inParts);
        if (_ready is not { Errors.Count: 0 })
        {
            return null;
        }
        _roots = _ready.Roots();
        var key = _key?.For(_principal, _operation!, _request);
        var admission = await _trust.Admissions.AdmitAsync(_state, _roots, key, cancellation);
        return key is not null && admission.Refusal is null && Kind == OperationKind.Mutation && !await BeginAsync(key.Id, cancellation)
            ? admission with { Refusal = Unfinished }
            : admission;
    }

    /// <summary>One response, to be disposed by who asked; the request must live until it is there.</summary>
    public async ValueTask<HostedAnswer> ExecuteAsync(CancellationToken cancellation)
    {
        if (_ready is null)
        {
            return new(SharedResult<OperationAnswer>.Alone(new OperationAnswer(Refusal(), _state, databaseFailed: false)), null, isWritten: true);
        }
        if (_kept is { } kept)
        {
            return new(SharedResult<OperationAnswer>.Alone(new OperationAnswer(null, _state, databaseFailed: false)), null, isWritten: true) { Kept = kept };
        }
        var share = await _executor.ExecuteAsync(_operation!, _ready, _state, _request.Variables, _failures, _principal, cancellation);
        // What ran for another request learned the same, and is written down for each.
        var (isWritten, extensions) = share.Value is { DatabaseFailed: false, Result.HasData: true } ? await WriteAsync(share.Value.State, cancellation) : (true, null);
        var answer = new HostedAnswer(share, extensions, isWritten);
        return _mutation is null ? answer : await KeepAsync(answer, _mutation);
    }

    /// <summary>Every response as it comes, each to be disposed by who reads it; a refusal is one without data.</summary>
    public async IAsyncEnumerable<HostedResponse> StreamAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (_ready is null)
        {
            yield return new(Refusal(), null);
            yield break;
        }
        await foreach (var response in _executor.StreamAsync(_operation!, _ready, _principal, cancellation))
        {
            var (isWritten, extensions) = response is ExecutionResult { HasData: false } ? (true, null) : await WriteAsync(_state, cancellation);
            if (!isWritten)
            {
                response.Dispose();
                yield return new(ExecutionResult.Refusal([DatabaseTrouble.Error]), null);
                yield break;
            }
            yield return new(response, extensions);
        }
    }

    /// <returns>False where it was begun before, and nobody knows its end.</returns>
    private async ValueTask<bool> BeginAsync(byte[] mutation, CancellationToken cancellation)
    {
        var start = await _trust.Mutations.BeginAsync(mutation, cancellation);
        (_mutation, _kept) = (start.IsNew ? mutation : null, start.Answer);
        return start.IsNew || _kept is not null;
    }

    /// <summary>An answer that cannot be kept is not given: it might be asked for again.</summary>
    private async ValueTask<HostedAnswer> KeepAsync(HostedAnswer answer, byte[] mutation)
    {
        if (answer is { Result: null })
        {
            await _trust.Mutations.AbandonAsync(mutation, CancellationToken.None);
        }
        else if (!answer.DatabaseFailed)
        {
            var output = new ArrayBufferWriter<byte>();
            answer.Result.WriteTo(output, answer.Extensions);
            await _trust.Mutations.FinishAsync(mutation, output.WrittenMemory, CancellationToken.None);
        }
        return answer;
    }

    private async ValueTask<(bool IsWritten, IReadOnlyDictionary<string, object?>? Extensions)> WriteAsync(Operation learned, CancellationToken cancellation)
    {
        try
        {
            var receipt = await _trust.Disclosures.WriteAsync(learned, _disclosed, cancellation);
            return (true, ResponseExtensions.Of(learned, receipt));
        }
        catch (Exception error) when (DatabaseTrouble.IsBehind(error))
        {
            _failures.Report(error, null);
            return (false, null);
        }
    }

    private async ValueTask<IDisposable> EnterEventAsync(CancellationToken cancellation)
    {
        var turn = await _executor.EnterEventAsync(_principal, cancellation);
        try
        {
            await _trust.Admissions.RejudgeAsync(_state, _roots, cancellation);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private ExecutionResult Refusal() => ExecutionResult.Refusal(_errors);
}
