using ServiceHub.Adapters.Contract;

namespace ServiceHub.Services.Agencies;

/// <summary>One agency's answer about one citizen, with what its report needs.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="AskedAt">When the agency was asked; null when there was no number to ask by.</param>
/// <param name="Took">How long it took.</param>
internal sealed record SourceAnswer(AgencyAnswer Answer, DateTimeOffset? AskedAt, TimeSpan Took)
{
    /// <summary>Agencies know people by national ID; of who has none they know nothing.</summary>
    public static SourceAnswer NotAsked { get; } = new(AgencyAnswer.NotFound, null, TimeSpan.Zero);
}
