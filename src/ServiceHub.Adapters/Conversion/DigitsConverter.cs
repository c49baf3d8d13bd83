namespace ServiceHub.Adapters.Conversion;

/// <summary>A number that names something, such as a card's: digits alone, of which the leading zeros count; Thai digits are read as 0 to 9.</summary>
internal sealed class DigitsConverter : IValueConverter
{
    public string Name => "digits";

    public Type Type => typeof(string);

    public object? Convert(string text) => ThaiDigits.ToAscii(text) is var digits && digits.All(char.IsAsciiDigit) ? digits : null;
}
