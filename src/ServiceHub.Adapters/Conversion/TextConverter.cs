namespace ServiceHub.Adapters.Conversion;

/// <summary>Text for people. Control and replacement characters tell of a broken transfer and are refused.</summary>
internal sealed class TextConverter : IValueConverter
{
    private const char Replacement = '\uFFFD';

    public string Name => "text";

    public Type Type => typeof(string);

    public object? Convert(string text) => text.Any(IsBroken) ? null : text;

    private static bool IsBroken(char sign) => sign == Replacement || (char.IsControl(sign) && sign is not ('\t' or '\n' or '\r'));
}
