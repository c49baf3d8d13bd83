using System.Globalization;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// The official code of a province (2 digits), of a district in it (4) or of a subdistrict in that (6); each begins with the one
/// above (TIS 1099, as kept by the Department of Provincial Administration). Districts and subdistricts count from 01.
/// </summary>
public readonly record struct AreaCode
{
    private readonly int _sixDigits;

    private AreaCode(int sixDigits) => _sixDigits = sixDigits;

    /// <summary>The 2, 4 or 6 digits.</summary>
    public string Digits => (_sixDigits / 100 * 100 == _sixDigits, _sixDigits / 10_000 * 10_000 == _sixDigits) switch
    {
        (_, true) => (_sixDigits / 10_000).ToString("D2", CultureInfo.InvariantCulture),
        (true, _) => (_sixDigits / 100).ToString("D4", CultureInfo.InvariantCulture),
        _ => _sixDigits.ToString("D6", CultureInfo.InvariantCulture),
    };

    /// <summary>The code of its province.</summary>
    public AreaCode Province => new(_sixDigits / 10_000 * 10_000);

    /// <summary>Reads 2, 4 or 6 ASCII digits; pairs of zeros at the end, with which registers fill short codes up, say nothing.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="code">The code, when the answer is true.</param>
    /// <returns>Whether there is such a province and the code below it is built rightly; that the district exists is not known here.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out AreaCode code)
    {
        code = default;
        if (text.Length is not (2 or 4 or 6) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }
        var sixDigits = text.Length switch { 2 => number * 10_000, 4 => number * 100, _ => number };
        var (district, subdistrict) = (sixDigits / 100 % 100, sixDigits % 100);
        if ((subdistrict > 0 && district == 0) || Provinces.Name(sixDigits / 10_000) is null)
        {
            return false;
        }
        code = new AreaCode(sixDigits);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Digits;

    /// <summary>The two digits of the province as a number.</summary>
    internal int ProvinceNumber => _sixDigits / 10_000;
}
