using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A whole date.</summary>
internal sealed class DateConverter(DateFormat format, Era era) : IValueConverter
{
    public string Name { get; } = era.Prefix + "date";

    public Type Type => typeof(DateOnly);

    public static DateConverter? Read(ManifestSection section, Era era) =>
        DateFormat.ReadWhole(section) is { } format ? new DateConverter(format, era) : null;

    public object? Convert(string text) =>
        format.TryRead(ThaiDigits.ToAscii(text), out var year, out var month, out var day)
        && era.TryToCommon(year, out var common)
        && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(common, month.Value)
            ? new DateOnly(common, month.Value, day.Value)
            : null;

    public bool Writes => true;

    public string? Write(object value) =>
        value is DateOnly date ? format.Write(era.FromCommon(date.Year), date.Month, date.Day) : null;
}
