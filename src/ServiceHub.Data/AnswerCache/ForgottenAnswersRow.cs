namespace ServiceHub.Data.AnswerCache;

/// <summary>
/// Something changed at an agency: what was asked up to then does not serve any more, also where a gateway that had asked before
/// writes it later.
/// </summary>
public sealed class ForgottenAnswersRow
{
    public required string Agency { get; init; }

    /// <summary>The keyed hash of a person's national ID; empty for everybody.</summary>
    public required byte[] SubjectHash { get; init; }

    public required DateTimeOffset At { get; set; }
}
