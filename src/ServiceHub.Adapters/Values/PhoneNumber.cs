using System.Globalization;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// A telephone number as the world dials it (ITU-T E.164): <c>+</c>, the country's code and the national number, 15 digits at most.
/// A Thai one has its national plan's length: nine digits behind +66 for mobile numbers (6, 8, 9), eight for the others (2 to 5, 7).
/// Source: Office of the NBTC, telecommunications numbering plan.
/// </summary>
public readonly record struct PhoneNumber
{
    /// <summary>The most digits that a number has (E.164, section 6.1).</summary>
    public const int MostDigits = 15;

    private const int LeastDigits = 7;
    private const string Thailand = "66";

    private readonly long _digits;

    private PhoneNumber(long digits) => _digits = digits;

    /// <summary>The number, such as <c>+66812345678</c>.</summary>
    public string E164 => string.Create(CultureInfo.InvariantCulture, $"+{_digits}");

    /// <summary>Reads <c>+</c> and digits alone; national forms and separators are conversions at the edges.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number, when the answer is true.</param>
    /// <returns>Whether the text is a number that can be dialled from abroad.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out PhoneNumber number)
    {
        number = default;
        return text.Length > 0 && text[0] == '+' && TryCreate(text[1..], out number);
    }

    /// <summary>Reads the digits behind the <c>+</c>.</summary>
    internal static bool TryCreate(ReadOnlySpan<char> digits, out PhoneNumber number)
    {
        number = default;
        if (digits.Length is < LeastDigits or > MostDigits || digits[0] == '0' || digits.ContainsAnyExceptInRange('0', '9')
            || (digits.StartsWith(Thailand) && !IsThai(digits[Thailand.Length..])))
        {
            return false;
        }
        number = new PhoneNumber(long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => E164;

    private static bool IsThai(ReadOnlySpan<char> national) => national[0] switch
    {
        '6' or '8' or '9' => national.Length == 9,
        '2' or '3' or '4' or '5' or '7' => national.Length == 8,
        _ => false,
    };
}
