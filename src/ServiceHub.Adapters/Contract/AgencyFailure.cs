namespace ServiceHub.Adapters.Contract;

/// <summary>An expected failure in asking an agency.</summary>
/// <param name="Code">Which one, from the catalogue.</param>
/// <param name="Origin">Which side caused it.</param>
/// <param name="Detail">What happened, for the log: never a personal datum, never shown to a client.</param>
public sealed record AgencyFailure(AgencyFailureCode Code, AgencyFailureOrigin Origin, string Detail)
{
    /// <summary>
    /// The exception that nobody expected, when that is the cause; else null. Its message may hold what the agency sent: log its
    /// type and stack, not its message.
    /// </summary>
    public Exception? Exception { get; init; }

    /// <summary>How long the agency asks to be left alone, when it says so; a repeat within the call waits at least as long.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The agency refused the hub.</summary>
    /// <param name="detail">What happened, for the log.</param>
    /// <returns>The failure.</returns>
    public static AgencyFailure Refused(string detail) => OfAgency(AgencyFailureCode.Refused, detail);

    /// <summary>The agency's answer breaks the agreed format.</summary>
    /// <param name="detail">What happened, for the log.</param>
    /// <returns>The failure.</returns>
    public static AgencyFailure Malformed(string detail) => OfAgency(AgencyFailureCode.Malformed, detail);

    /// <summary>The agency asks for patience.</summary>
    /// <param name="detail">What happened, for the log.</param>
    /// <returns>The failure.</returns>
    public static AgencyFailure TooBusy(string detail) => OfAgency(AgencyFailureCode.TooBusy, detail);

    /// <summary>The agency did not answer in time.</summary>
    /// <param name="detail">What happened, for the log.</param>
    /// <returns>The failure.</returns>
    public static AgencyFailure TimedOut(string detail) => OfAgency(AgencyFailureCode.TimedOut, detail);

    /// <summary>The agency cannot be reached, or failed.</summary>
    /// <param name="detail">What happened, for the log.</param>
    /// <returns>The failure.</returns>
    public static AgencyFailure Unavailable(string detail) => OfAgency(AgencyFailureCode.Unavailable, detail);

    /// <summary>The hub itself failed in asking.</summary>
    /// <param name="detail">What happened, for the log.</param>
    /// <param name="exception">The exception, when there is one.</param>
    /// <returns>The failure.</returns>
    public static AgencyFailure OfHub(string detail, Exception? exception = null) =>
        new(AgencyFailureCode.Unavailable, AgencyFailureOrigin.Hub, detail) { Exception = exception };

    private static AgencyFailure OfAgency(AgencyFailureCode code, string detail) => new(code, AgencyFailureOrigin.Agency, detail);
}
