namespace ServiceHub.Adapters.Conversion;

/// <summary>Text for people. Control and replacement characters and halves of characters tell of a broken transfer and are refused.</summary>
internal sealed class TextConverter : IValueConverter
{
    private const char Replacement = '\uFFFD';

    public string Name => "text";

    public Type Type => typeof(string);

    public object? Convert(string text) => IsWhole(text) ? text : null;

    public bool Writes => true;

    public string? Write(object value) => value is string text && IsWhole(text) ? text : null;

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign == Replacement || (char.IsControl(sign) && sign is not ('\t' or '\n' or '\r')))
            {
                return false;
            }
            if (char.IsSurrogate(sign) && !(i + 1 < text.Length && char.IsSurrogatePair(sign, text[++i])))
            {
                return false;
            }
        }
        return true;
    }
}
