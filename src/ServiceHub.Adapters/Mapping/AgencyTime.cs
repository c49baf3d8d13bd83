using System.Globalization;

namespace ServiceHub.Adapters.Mapping;

/// <summary>The times that agencies put beside their records.</summary>
public static class AgencyTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd"];

    /// <summary>From here on years are those of a clock that counts by the Buddhist era, and would seem fresh for ever.</summary>
    private const int FirstYearOfTheBuddhistEra = 2400;

    /// <summary>Reads an ISO 8601 date and time, or a date alone for its first moment.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The offset from UTC that holds when the text states none; null refuses such a text.</param>
    /// <param name="time">The time, when the answer is true.</param>
    /// <returns>Whether the text is such a time.</returns>
    public static bool TryParse(string text, TimeSpan? offset, out DateTimeOffset time)
    {
        time = default;
        const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal;
        if (!DateTime.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, Styles, out var read)
            || (read.Kind == DateTimeKind.Unspecified && offset is null)
            || read.Year is < 1900 or >= FirstYearOfTheBuddhistEra)
        {
            return false;
        }
        time = read.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(read, offset!.Value) : new DateTimeOffset(read, TimeSpan.Zero);
        return true;
    }
}
