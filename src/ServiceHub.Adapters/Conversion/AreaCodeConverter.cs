using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>The code of a province, district or subdistrict, as a part of an address.</summary>
internal sealed class AreaCodeConverter : IValueConverter
{
    public string Name => "area-code";

    public Type Type => typeof(AreaCode);

    public object? Convert(string text) => AreaCode.TryParse(ThaiDigits.ToAscii(text), out var code) ? code : null;
}
