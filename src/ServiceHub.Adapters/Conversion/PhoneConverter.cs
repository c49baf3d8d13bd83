using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>
/// One telephone number: a Thai one as dialled at home (0...), or with +66 or 0066, with or without the 0 of the trunk behind it;
/// a foreign one with +. Blanks, hyphens, dots and pairs of brackets are read over, as is <c>(0)</c> behind a country's code.
/// An extension (<c>ต่อ</c>, <c>ext.</c>, <c>x</c>, <c>#</c>) is dropped where the manifest says <c>dropExtension</c>.
/// </summary>
/// <remarks>
/// Refused, as reading them would be guessing: several numbers and ranges, short codes, 1800 numbers (which nobody is called by),
/// numbers without their first 0, and other countries behind 00, which Thai exchanges do not take for the way abroad.
/// </remarks>
internal sealed class PhoneConverter(bool dropsExtension) : IValueConverter
{
    private const int MostRead = PhoneNumber.MostDigits + 3;
    private const int MostExtensionDigits = 6;

    private static readonly string[] ExtensionMarks = ["ต่อ", "extension", "ext", "x", "#"];

    public string Name => "phone";

    public Type Type => typeof(PhoneNumber);

    public static PhoneConverter Read(ManifestSection section) => new(section.Flag("dropExtension"));

    public object? Convert(string text)
    {
        var written = ThaiDigits.ToAscii(text).AsSpan();
        if (dropsExtension && !TryDropExtension(ref written))
        {
            return null;
        }
        Span<char> buffer = stackalloc char[MostRead];
        return TryCollect(written, buffer, out var count, out var international)
            && TryCreate(buffer[..count], international, out var number) ? number : null;
    }

    private static bool TryDropExtension(ref ReadOnlySpan<char> written)
    {
        foreach (var mark in ExtensionMarks)
        {
            var at = written.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                var extension = written[(at + mark.Length)..].Trim(" .:");
                written = written[..at].TrimEnd(" ,");
                return extension.Length is > 0 and <= MostExtensionDigits && !extension.ContainsAnyExceptInRange('0', '9');
            }
        }
        return true;
    }

    /// <summary>The digits without what is read over; whether a + stands before them.</summary>
    private static bool TryCollect(ReadOnlySpan<char> written, Span<char> digits, out int count, out bool international)
    {
        (count, international) = (0, false);
        var open = false;
        for (var i = 0; i < written.Length; i++)
        {
            var sign = written[i];
            if (international && count > 0 && written[i..].StartsWith("(0)"))
            {
                i += 2;
            }
            else if (char.IsAsciiDigit(sign) && count < digits.Length)
            {
                digits[count++] = sign;
            }
            else if (sign == '+' && count == 0 && !international)
            {
                international = true;
            }
            else if (sign is '(' or ')' && open == (sign == ')'))
            {
                open = !open;
            }
            else if (!IsSeparator(sign))
            {
                return false;
            }
        }
        return !open;
    }

    private static bool IsSeparator(char sign) => sign is '-' or '.' or '\u2010' or '\u2011' or '\u2013' || char.IsWhiteSpace(sign);

    private static bool TryCreate(ReadOnlySpan<char> digits, bool international, out PhoneNumber number)
    {
        if (international)
        {
            return digits.StartsWith("66") ? TryThai(digits[2..], out number) : PhoneNumber.TryCreate(digits, out number);
        }
        number = default;
        return digits.StartsWith("0066") ? TryThai(digits[4..], out number)
            : digits.StartsWith("0") && TryThai(digits, out number);
    }

    private static bool TryThai(ReadOnlySpan<char> national, out PhoneNumber number)
    {
        national = national.StartsWith("0") ? national[1..] : national;
        return PhoneNumber.TryCreate([.. "66", .. national], out number);
    }
}
