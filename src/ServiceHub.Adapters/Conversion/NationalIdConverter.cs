using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>A national ID with a right check digit; hyphens and blanks between its digits, and Thai digits, are read over.</summary>
internal sealed class NationalIdConverter : IValueConverter
{
    public string Name => "national-id";

    public Type Type => typeof(NationalId);

    public object? Convert(string text) => TryParse(text, out var id) ? id : null;

    public bool Writes => true;

    public string? Write(object value) => value is NationalId id ? id.Digits : null;

    public static bool TryParse(string text, out NationalId id)
    {
        var digits = ThaiDigits.ToAscii(text);
        if (digits.Length > NationalId.Length)
        {
            digits = digits.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        }
        return NationalId.TryParse(digits, out id, out _);
    }
}
