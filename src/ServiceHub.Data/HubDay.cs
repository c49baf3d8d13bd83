namespace ServiceHub.Data;

/// <summary>
/// Days as the hub counts them: those of Asia/Bangkok. Thailand has kept UTC+7 without summer time since 1920, so that the offset serves
/// also where the machine has no database of time zones.
/// </summary>
public static class HubDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The day on which a moment falls.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    /// <summary>What clocks show at a moment.</summary>
    public static DateTime Local(DateTimeOffset moment) => moment.ToOffset(Offset).DateTime;

    /// <summary>The moment at which a day begins.</summary>
    public static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
