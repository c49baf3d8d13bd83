using System.Globalization;

namespace ServiceHub.Adapters.File.Statements;

/// <summary>A control total: the sum of one field over all records, a money or hash total alike.</summary>
/// <param name="Name">The name under which the file states it.</param>
/// <param name="Field">The record's field that is summed.</param>
/// <param name="Modulus">What the stated total is cut off to, as 10 to the power of its digits; null when it is whole.</param>
internal sealed record Total(string Name, int Field, decimal? Modulus)
{
    /// <summary>The most digits of a total; a sum of a billion records of twelve digits each has 21.</summary>
    public const int MostDigits = 24;

    public bool Fits(decimal sum, decimal stated) => Modulus is { } modulus ? sum % modulus == stated % modulus : sum == stated;

    /// <summary>Reads a figure in 0 to 9 or Thai digits; an empty one counts as nothing.</summary>
    public static bool TryRead(string text, out decimal figure)
    {
        figure = 0;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return text.Length == 0 || (text.Length <= MostDigits && decimal.TryParse(Ascii(text), Style, CultureInfo.InvariantCulture, out figure));
    }

    private static string Ascii(string text) => text.AsSpan().ContainsAnyInRange('\u0E50', '\u0E59')
        ? string.Concat(text.Select(sign => sign is >= '\u0E50' and <= '\u0E59' ? (char)(sign - '\u0E50' + '0') : sign))
        : text;
}
