using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Cache;

/// <summary>Keeps agencies' answers for all gateways. Its trouble costs a call to the agency, never an answer.</summary>
public interface IAnswerCache
{
    /// <summary>Looks answers up.</summary>
    /// <param name="keys">By what.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Those that are kept and were not forgotten since they were asked; in any order.</returns>
    ValueTask<IReadOnlyList<KeptAnswer>> FindAsync(IReadOnlyList<AnswerKey> keys, CancellationToken cancellation);

    /// <summary>Keeps answers. Returns at once; other gateways find them a moment later, or never.</summary>
    /// <param name="answers">The answers.</param>
    void Keep(IReadOnlyList<KeptAnswer> answers);

    /// <summary>Forgets whatever was asked of an agency up to now, also what another gateway has not written yet.</summary>
    /// <param name="agency">The agency's short name.</param>
    /// <param name="subjects">About whom; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that fails when it could not be done.</returns>
    ValueTask ForgetAsync(string agency, IReadOnlyList<NationalId>? subjects, CancellationToken cancellation);
}
