using System.Globalization;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>The clocks of the agencies show Thai time, which knows no summer time.</summary>
internal static class ThaiTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(Offset).DateTime);

    public static string Stamp(TimeProvider time) =>
        time.GetUtcNow().ToOffset(Offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
