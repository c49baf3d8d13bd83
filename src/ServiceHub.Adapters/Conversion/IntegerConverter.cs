using System.Globalization;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A whole number of 32 bits, in 0 to 9 or Thai digits.</summary>
internal sealed class IntegerConverter : IValueConverter
{
    public string Name => "integer";

    public Type Type => typeof(int);

    public object? Convert(string text) =>
        int.TryParse(ThaiDigits.ToAscii(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    public bool Writes => true;

    public string? Write(object value) => value is int number ? number.ToString(CultureInfo.InvariantCulture) : null;
}
