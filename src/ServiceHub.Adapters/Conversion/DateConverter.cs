namespace ServiceHub.Adapters.Conversion;

/// <summary>A whole date of the common era.</summary>
internal sealed class DateConverter(DateFormat format) : IValueConverter
{
    public string Name => "date";

    public Type Type => typeof(DateOnly);

    public object? Convert(string text) =>
        format.TryRead(ThaiDigits.ToAscii(text), out var year, out var month, out var day) ? ToDate(year, month, day) : null;

    /// <summary>The date, or null when it is not whole or does not exist.</summary>
    public static object? ToDate(int year, int? month, int? day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)
            ? new DateOnly(year, month.Value, day.Value)
            : null;
}
