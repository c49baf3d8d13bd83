using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A postal code, as a part of an address.</summary>
internal sealed class PostalCodeConverter : IValueConverter
{
    public string Name => "postal-code";

    public Type Type => typeof(PostalCode);

    public object? Convert(string text) => PostalCode.TryParse(ThaiDigits.ToAscii(text), out var code) ? code : null;
}
