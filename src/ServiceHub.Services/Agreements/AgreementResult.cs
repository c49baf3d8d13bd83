using ServiceHub.Data.Agreements;

namespace ServiceHub.Services.Agreements;

/// <summary>What became of a change: the agreement as it is now, or else why it is as it was.</summary>
public sealed record AgreementResult
{
    private AgreementResult(Agreement? agreement, IReadOnlyList<AgreementError> errors) => (Agreement, Errors) = (agreement, errors);

    /// <summary>The agreement as it is kept; null when there are errors.</summary>
    public Agreement? Agreement { get; }

    /// <summary>Every reason why nothing was changed; empty when something was.</summary>
    public IReadOnlyList<AgreementError> Errors { get; }

    /// <summary>Something was changed.</summary>
    public static AgreementResult Success(Agreement agreement) => new(agreement, []);

    /// <summary>Nothing was changed.</summary>
    /// <param name="errors">Why; at least one.</param>
    public static AgreementResult Failure(params IReadOnlyList<AgreementError> errors) => new(null, errors);
}
