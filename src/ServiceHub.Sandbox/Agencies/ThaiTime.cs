using System.Globalization;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>The clocks of the agencies show Thai time, which knows no summer time.</summary>
internal static class ThaiTime
{
    public static string Stamp(TimeProvider time) =>
        time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
