using System.Globalization;

namespace ServiceHub.OAuth;

/// <summary>Writes a span for an error text, as in "expired 34 s ago".</summary>
internal static class Seconds
{
    public static string Of(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalSeconds} s");
}
