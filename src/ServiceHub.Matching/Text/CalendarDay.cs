using System.Globalization;

namespace ServiceHub.Matching.Text;

/// <summary>A day of the Gregorian calendar as far as it is known.</summary>
internal readonly record struct CalendarDay(int Year, int? Month, int? Day)
{
    public bool IsWhole => Month is not null && Day is not null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}{Month ?? 0:D2}{Day ?? 0:D2}");
}
