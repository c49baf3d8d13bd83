using System.Globalization;

namespace ServiceHub.Matching.Text;

/// <summary>Reads days as registers write them.</summary>
internal static class Dates
{
    /// <summary>The Buddhist era is ahead of the common one by so many years.</summary>
    public const int EraOffset = 543;

    // No one alive was born in these years of the common era, so that they are of the Buddhist one.
    private const int FirstBuddhistYear = 2300;
    private const int FirstYear = 1357;
    private const int FirstLikelyYear = 1500;
    private static readonly string[] English = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Thai = ["มกร", "กุมภ", "มีน", "เมษ", "พฤษภ", "มิถุน", "กรกฎ", "สิงห", "กันย", "ตุล", "พฤศจ", "ธันว"];
    private static readonly string[] ThaiShort = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"];

    /// <summary>
    /// Year first or last, parts with or without signs between, months as numbers or words; 0 or 00 is an unknown part. Of two
    /// readings of day and month the one that is a date is taken, then day before month. Null where it is no date.
    /// </summary>
    public static CalendarDay? Read(string text)
    {
        // A time of day after the date says nothing of it.
        var date = text.Trim().Split('T', 2)[0];
        List<string> parts = [.. Folding.Fold(date).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Apart)];
        if (parts.Count > 3 && MonthOf(string.Concat(parts[1..^1])) is { } word)
        {
            parts = [parts[0], word.ToString(CultureInfo.InvariantCulture), parts[^1]];
        }
        if (parts.Count > 3 && parts[3].Length <= 2)
        {
            parts = parts[..3];
        }
        return parts switch
        {
            [var year] => Of(year, null, null),
            [var first, var second] when first.Length > 2 => Of(first, second, null),
            [var first, var second] => Of(second, first, null),
            [var first, var second, var third] when first.Length > 2 && MonthOf(first) is null => Of(first, second, third),
            [var first, var second, var third] => Of(third, second, first) ?? Of(third, first, second),
            _ => null,
        };
    }

    // 19151111 and 11111915 are three parts.
    private static IEnumerable<string> Apart(string part) =>
        part.Length != 8 || !part.All(char.IsAsciiDigit) ? [part]
        : part[4..6] is ['0' or '1', _] && Year(part[..4]) is not null && IsDayOf(part) ? [part[..4], part[4..6], part[6..]]
        : [part[4..], part[2..4], part[..2]];

    private static bool IsDayOf(string part) => Of(part[..4], part[4..6], part[6..]) is not null;

    private static CalendarDay? Of(string year, string? month, string? day)
    {
        if (Year(year) is not { } y)
        {
            return null;
        }
        var m = month is null ? 0 : MonthOf(month) ?? Number(month);
        var d = day is null ? 0 : Number(day);
        if (m is < 0 or > 12 || d < 0 || d > (m == 0 ? 31 : DateTime.DaysInMonth(y, m)))
        {
            return null;
        }
        return new(y, m == 0 ? null : m, d == 0 || m == 0 ? null : d);
    }

    // A year may have been moved to the other era once too often, in either direction.
    private static int? Year(string text) => Number(text) switch
    {
        >= FirstBuddhistYear + EraOffset and < FirstBuddhistYear + (2 * EraOffset) and var twice => twice - (2 * EraOffset),
        >= FirstBuddhistYear and < FirstBuddhistYear + EraOffset and var buddhist => buddhist - EraOffset,
        >= FirstYear and < FirstLikelyYear and var moved => moved + EraOffset,
        >= FirstLikelyYear and < FirstBuddhistYear and var common => common,
        _ => null,
    };

    private static int? MonthOf(string text)
    {
        var at = Array.FindIndex(English, month => text.StartsWith(month, StringComparison.Ordinal));
        at = at >= 0 ? at : Array.FindIndex(Thai, month => text.StartsWith(month, StringComparison.Ordinal));
        at = at >= 0 ? at : Array.IndexOf(ThaiShort, text);
        return at < 0 ? null : at + 1;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
