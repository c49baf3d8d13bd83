using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A date of the Buddhist era of which the day, or the day and the month, may be unknown: 00, or left out.</summary>
internal sealed class BuddhistPartialDateConverter(IReadOnlyList<DateFormat> formats) : IValueConverter
{
    public string Name => "buddhist-partial-date";

    public Type Type => typeof(PartialDate);

    public object? Convert(string text) => PartialDateConverter.Read(formats, text, BuddhistEra.ToCommon);
}
