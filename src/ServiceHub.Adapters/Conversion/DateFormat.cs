using System.Globalization;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A date's fixed layout: <c>yyyy</c>, <c>MM</c> and <c>dd</c>, each once, with any signs but letters between.</summary>
internal sealed class DateFormat
{
    private const int Absent = -1;

    private readonly string _pattern;
    private readonly int _year;
    private readonly int _month;
    private readonly int _day;

    private DateFormat(string pattern) =>
        (_pattern, _year, _month, _day) = (pattern, Position(pattern, "yyyy"), Position(pattern, "MM"), Position(pattern, "dd"));

    public static DateFormat Iso { get; } = new("yyyy-MM-dd");

    /// <summary>ISO 8601 with reduced precision, the longest first.</summary>
    public static IReadOnlyList<DateFormat> IsoPartial { get; } = [Iso, new("yyyy-MM"), new("yyyy")];

    /// <summary>Whether every part of a date has its place, so that whole dates can be read.</summary>
    public bool IsWhole => _month != Absent && _day != Absent;

    /// <summary>The <c>format</c> that a section states for whole dates, else ISO 8601; null after a report.</summary>
    public static DateFormat? ReadWhole(ManifestSection section) => section.Has("format")
        ? section.Parse<DateFormat>("format", (text, out format) => TryParse(text, out format) && format.IsWhole,
            "yyyy, MM and dd, each once, with any signs but letters between, such as yyyyMMdd")
        : Iso;

    /// <summary>The <c>format</c> that a section states for partial dates, else ISO 8601; null after a report.</summary>
    public static IReadOnlyList<DateFormat>? ReadPartial(ManifestSection section)
    {
        if (!section.Has("format"))
        {
            return IsoPartial;
        }
        var format = section.Parse<DateFormat>("format", TryParse,
            "yyyy, MM and dd, each at most once and yyyy always, with any signs but letters between, such as yyyyMMdd");
        return format is null ? null : [format];
    }

    public static bool TryParse(string pattern, out DateFormat format)
    {
        format = new DateFormat(pattern);
        var rest = pattern;
        foreach (var part in (string[])["yyyy", "MM", "dd"])
        {
            var at = rest.IndexOf(part, StringComparison.Ordinal);
            rest = at < 0 ? rest : rest.Remove(at, part.Length);
        }
        return format._year != Absent && (format._day == Absent || format._month != Absent) && !rest.Any(char.IsLetterOrDigit);
    }

    /// <summary>Reads a text of this layout; 00 stands for an unknown month or day, as does a part without a place.</summary>
    public bool TryRead(string text, out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        return text.Length == _pattern.Length
            && SignsFit(text)
            && TryNumber(text, _year, 4, out year)
            && TryPart(text, _month, out month)
            && TryPart(text, _day, out day);
    }

    /// <summary>Writes a date in this layout, with 00 for what is unknown; a part without a place is left out.</summary>
    public string Write(int year, int? month, int? day) => string.Create(_pattern.Length, (year, month, day), (text, date) =>
    {
        _pattern.CopyTo(text);
        WriteNumber(text, _year, 4, date.year);
        WriteNumber(text, _month, 2, date.month ?? 0);
        WriteNumber(text, _day, 2, date.day ?? 0);
    });

    /// <summary>Whether the layout has places for the parts that are known and no other.</summary>
    public bool HasJust(int? month, int? day) => (_month != Absent) == month.HasValue && (_day != Absent) == day.HasValue;

    private static void WriteNumber(Span<char> text, int at, int length, int number)
    {
        for (var i = at + length - 1; at != Absent && i >= at; i--, number /= 10)
        {
            text[i] = (char)('0' + number % 10);
        }
    }

    private bool SignsFit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiLetter(_pattern[i]) && _pattern[i] != text[i])
            {
                return false;
            }
        }
        return true;
    }

    private static bool TryPart(string text, int at, out int? part)
    {
        part = null;
        if (at == Absent)
        {
            return true;
        }
        var read = TryNumber(text, at, 2, out var number);
        part = number == 0 ? null : number;
        return read;
    }

    private static bool TryNumber(string text, int at, int length, out int number) =>
        int.TryParse(text.AsSpan(at, length), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int Position(string pattern, string part) => pattern.IndexOf(part, StringComparison.Ordinal);
}
