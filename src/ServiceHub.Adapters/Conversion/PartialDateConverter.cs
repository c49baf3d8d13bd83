using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A date of which the day, or the day and the month, may be unknown: 00, or left out.</summary>
/// <param name="formats">The layouts, the one with the most parts first.</param>
/// <param name="era">How the years are counted.</param>
internal sealed class PartialDateConverter(IReadOnlyList<DateFormat> formats, Era era) : IValueConverter
{
    public string Name { get; } = era.Prefix + "partial-date";

    public Type Type => typeof(PartialDate);

    public static PartialDateConverter? Read(ManifestSection section, Era era) =>
        DateFormat.ReadPartial(section) is { } formats ? new PartialDateConverter(formats, era) : null;

    public object? Convert(string text)
    {
        var digits = ThaiDigits.ToAscii(text);
        foreach (var format in formats)
        {
            if (format.TryRead(digits, out var year, out var month, out var day))
            {
                return era.TryToCommon(year, out var common) && PartialDate.TryCreate(common, month, day, out var date) ? date : null;
            }
        }
        return null;
    }

    public bool Writes => true;

    /// <summary>Writes by the layout that has just the known parts, else by the first with 00 for the unknown ones.</summary>
    public string? Write(object value)
    {
        if (value is not PartialDate date)
        {
            return null;
        }
        var format = formats.FirstOrDefault(format => format.HasJust(date.Month, date.Day)) ?? formats[0];
        return format.Write(era.FromCommon(date.Year), date.Month, date.Day);
    }
}
