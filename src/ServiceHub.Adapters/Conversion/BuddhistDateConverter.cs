namespace ServiceHub.Adapters.Conversion;

/// <summary>A whole date of the Buddhist era.</summary>
internal sealed class BuddhistDateConverter(DateFormat format) : IValueConverter
{
    public string Name => "buddhist-date";

    public Type Type => typeof(DateOnly);

    public object? Convert(string text) =>
        format.TryRead(ThaiDigits.ToAscii(text), out var year, out var month, out var day)
            ? DateConverter.ToDate(BuddhistEra.ToCommon(year), month, day)
            : null;
}
