using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A date of the common era of which the day, or the day and the month, may be unknown: 00, or left out.</summary>
internal sealed class PartialDateConverter(IReadOnlyList<DateFormat> formats) : IValueConverter
{
    public string Name => "partial-date";

    public Type Type => typeof(PartialDate);

    public object? Convert(string text) => Read(formats, text, year => year);

    /// <summary>Reads by the first format that fits, counting the year by an era's rule; null when none does.</summary>
    public static object? Read(IReadOnlyList<DateFormat> formats, string text, Func<int, int> toCommon)
    {
        var digits = ThaiDigits.ToAscii(text);
        foreach (var format in formats)
        {
            if (format.TryRead(digits, out var year, out var month, out var day))
            {
                return PartialDate.TryCreate(toCommon(year), month, day, out var date) ? date : null;
            }
        }
        return null;
    }
}
