namespace ServiceHub.Adapters.Contract;

/// <summary>Ends a whole call with an expected failure, from wherever in a protocol it is found.</summary>
/// <param name="failure">Why.</param>
/// <param name="inner">The cause, when there is one.</param>
public sealed class AgencyException(AgencyFailure failure, Exception? inner = null) : Exception(failure.Detail, inner)
{
    /// <summary>Why.</summary>
    public AgencyFailure Failure { get; } = failure;
}
