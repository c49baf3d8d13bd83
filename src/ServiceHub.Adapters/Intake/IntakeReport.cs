namespace ServiceHub.Adapters.Intake;

/// <summary>What one look into an agency's drop folder found; holds no personal datum.</summary>
/// <param name="Agency">The agency's short name and the operation's, as <c>agency/operation</c>.</param>
/// <param name="Files">The files looked at, the newest name first.</param>
/// <param name="Problem">Why no more could be looked at, such as a missing folder; else null.</param>
public sealed record IntakeReport(string Agency, IReadOnlyList<IntakeFile> Files, string? Problem = null)
{
    /// <summary>
    /// The exception that nobody expected, when that is the problem; else null. Its message may hold what the agency sent: log its
    /// type and stack, not its message.
    /// </summary>
    public Exception? Exception { get; init; }
}
