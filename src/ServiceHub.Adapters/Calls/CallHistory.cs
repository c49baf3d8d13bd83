using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls;

/// <summary>How the last calls of an operation ended.</summary>
internal sealed class CallHistory
{
    private volatile Success? _success;
    private volatile Failed? _failure;

    public DateTimeOffset? LastSuccess => _success?.At;

    public (AgencyFailureCode Code, DateTimeOffset At)? LastFailure => _failure is { } failure ? (failure.Code, failure.At) : null;

    public void Succeeded(DateTimeOffset at) => _success = new(at);

    public void FailedWith(AgencyFailureCode code, DateTimeOffset at) => _failure = new(code, at);

    private sealed record Success(DateTimeOffset At);

    private sealed record Failed(AgencyFailureCode Code, DateTimeOffset At);
}
