namespace ServiceHub.Adapters.Contract;

/// <summary>
/// Speaks one protocol with one agency, for one of its operations. The seam of every back office: a batch in, one answer for each
/// subject out.
/// </summary>
public interface IAgencyAdapter
{
    /// <summary>Asks the agency once for all subjects.</summary>
    /// <param name="request">Whom to ask about.</param>
    /// <param name="cancellation">The deadline.</param>
    /// <returns>One answer for each subject, in the same order.</returns>
    /// <remarks>
    /// Expected failures are answers, or an <see cref="AgencyException"/> for the whole call; whatever else escapes is
    /// caught and classified by the caller.
    /// </remarks>
    ValueTask<IReadOnlyList<AgencyAnswer>> AskAsync(AgencyRequest request, CancellationToken cancellation);
}
