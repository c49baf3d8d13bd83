using System.Globalization;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// A date of the common era of which the day, or the day and the month, may be unknown, as in Thai birth registrations.
/// Written as ISO 8601 with reduced precision: <c>1965</c>, <c>1965-07</c> or <c>1965-07-14</c>.
/// </summary>
public readonly record struct PartialDate
{
    private PartialDate(int year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    /// <summary>The year of the common era, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>1 to 12, or null when unknown.</summary>
    public int? Month { get; }

    /// <summary>1 to the month's length, or null when unknown.</summary>
    public int? Day { get; }

    /// <summary>Makes a date; a day without a month is unknown, as its reading would be arbitrary.</summary>
    /// <param name="year">The year of the common era.</param>
    /// <param name="month">1 to 12, or null.</param>
    /// <param name="day">A day that the month has, or null.</param>
    /// <param name="date">The date, when the answer is true.</param>
    /// <returns>Whether such a date exists.</returns>
    public static bool TryCreate(int year, int? month, int? day, out PartialDate date)
    {
        date = default;
        var exists = year is >= 1 and <= 9999
            && month is null or >= 1 and <= 12
            && (month is null || day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)));
        if (exists)
        {
            date = new PartialDate(year, month, month is null ? null : day);
        }
        return exists;
    }

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date, when the answer is true.</param>
    /// <returns>Whether the text is such a date.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        return text.Length is 4 or 7 or 10
            && (text.Length < 7 || text[4] == '-') && (text.Length < 10 || text[7] == '-')
            && TryNumber(text[..4], out var year)
            && TryPart(text, 5, out var month)
            && TryPart(text, 8, out var day)
            && TryCreate(year, month, day, out date);
    }

    /// <summary>A whole date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The same with nothing unknown.</returns>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <inheritdoc/>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    private static bool TryPart(ReadOnlySpan<char> text, int start, out int? part)
    {
        part = null;
        if (text.Length < start)
        {
            return true;
        }
        var known = TryNumber(text.Slice(start, 2), out var number);
        part = number;
        return known;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
