using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Calls;

/// <summary>What an agency said to one question, and how long it took.</summary>
/// <param name="Answers">One answer for each subject asked about, in the same order.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="Took">How long all of its calls took together, in wall time.</param>
public sealed record AgencyReply(IReadOnlyList<AgencyAnswer> Answers, DateTimeOffset AskedAt, TimeSpan Took);
