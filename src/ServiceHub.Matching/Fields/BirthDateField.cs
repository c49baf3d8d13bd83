using System.Globalization;
using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Fields;

/// <summary>Days of birth, whole or in part, with the faults that registers have: day and month swapped, another era, a slip of a digit.</summary>
internal sealed class BirthDateField : FieldType
{
    private const int Exact = 0, Slip = 1, Swapped = 2, AsKnown = 3, TwoParts = 4, Near = 5, SameYear = 6, Different = 7;
    private const int NearDays = 100, YearDays = 370;

    public override IReadOnlyList<Level> Levels { get; } =
    [
        new("exact", 0.83, 0.00004), new("slip", 0.05, 0.0009), new("swapped", 0.02, 0.00003), new("asKnown", 0.02, 0.0005), new("twoParts", 0.02, 0.004), new("near", 0.01, 0.005), new("sameYear", 0.01, 0.02), new("different", 0.04, 0.96953),
    ];

    public override bool CountsRarity => false;

    public override double MostDifferent => 0.35;

    public override int KeyCount => 3;

    public override FieldValue? Read(string text) => Dates.Read(text) is { } date ? new FieldValue(date.ToString(), date.ToString()) { Date = date } : null;

    public override IEnumerable<string> Keys(FieldValue value)
    {
        var date = value.Date;
        var days = date.Month is { } month && date.Day is { } day ? $"{Math.Min(month, day)}-{Math.Max(month, day)}" : "";
        return [days.Length > 0 ? $"{date.Year}-{days}" : "", date.Year.ToString(CultureInfo.InvariantCulture), days];
    }

    public override int Compare(FieldValue a, FieldValue b)
    {
        var (one, other) = (a.Date, b.Date);
        if (one == other)
        {
            return one.IsWhole ? Exact : AsKnown;
        }
        if (!one.IsWhole || !other.IsWhole)
        {
            return one.Year == other.Year && AreOpen(one.Month, other.Month) && AreOpen(one.Day, other.Day) ? AsKnown
                : one.Year == other.Year ? SameYear : Different;
        }
        return CompareWhole(one, other, a.Text, b.Text);
    }

    private static int CompareWhole(CalendarDay one, CalendarDay other, string a, string b)
    {
        if (one.Year == other.Year && one.Month == other.Day && one.Day == other.Month)
        {
            return Swapped;
        }
        if (one.Month == other.Month && one.Day == other.Day && Math.Abs(one.Year - other.Year) == Dates.EraOffset)
        {
            return Slip;
        }
        return Similarity.IsOneEdit(a, b) ? Slip
            : SameParts(one, other) >= 2 ? TwoParts
            : DaysBetween(one, other) <= NearDays ? Near
            : one.Year == other.Year || DaysBetween(one, other) <= YearDays ? SameYear
            : Different;
    }

    private static int SameParts(CalendarDay one, CalendarDay other) =>
        (one.Year == other.Year ? 1 : 0) + (one.Month == other.Month ? 1 : 0) + (one.Day == other.Day ? 1 : 0);

    private static int DaysBetween(CalendarDay one, CalendarDay other) => Math.Abs(DayNumber(one) - DayNumber(other));

    private static int DayNumber(CalendarDay day) => new DateOnly(day.Year, day.Month!.Value, day.Day!.Value).DayNumber;

    private static bool AreOpen(int? one, int? other) => one is null || other is null || one == other;
}
