using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// A Thai personal identification number: 13 digits of which the last is a check digit over the first twelve
/// (weights 13 down to 2, modulo 11). Source: Department of Provincial Administration, Population Registration.
/// </summary>
/// <remarks><see cref="ToString"/> masks the number, so that one interpolated by mistake leaks nothing; <see cref="Digits"/> tells it.</remarks>
public readonly record struct NationalId
{
    /// <summary>How many digits a number has.</summary>
    public const int Length = 13;

    private readonly long _number;

    private NationalId(long number) => _number = number;

    /// <summary>The 13 digits, for the wire and for hashing; never for a log, a URL or an error text.</summary>
    public string Digits => _number.ToString("D13", CultureInfo.InvariantCulture);

    /// <summary>The first digit, which tells how the person came to be registered.</summary>
    public NationalIdCategory Category => (NationalIdCategory)(_number / 1_000_000_000_000);

    /// <summary>Reads 13 ASCII digits; separators and other scripts are conversions at the edges.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="id">The number, when the answer is true.</param>
    /// <param name="error">What is wrong, without the value, when the answer is false.</param>
    /// <returns>Whether the text is a number with a right check digit.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out NationalId id, [NotNullWhen(false)] out string? error)
    {
        id = default;
        if (text.Length != Length || text.ContainsAnyExceptInRange('0', '9'))
        {
            error = "A national ID has 13 digits without separators.";
            return false;
        }
        if (text[^1] - '0' != CheckDigit(text[..^1]))
        {
            error = "The national ID's check digit does not fit its other digits.";
            return false;
        }
        if (text[0] == '9')
        {
            error = "No national ID begins with 9.";
            return false;
        }
        id = new NationalId(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        error = null;
        return true;
    }

    /// <summary>Reads a number that is known to be right.</summary>
    /// <param name="text">13 digits.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">It is not; the message does not hold the value.</exception>
    public static NationalId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id, out var error) ? id : throw new FormatException(error);

    /// <summary>The check digit that belongs behind twelve digits.</summary>
    /// <param name="twelve">Twelve ASCII digits.</param>
    /// <returns>0 to 9.</returns>
    public static int CheckDigit(ReadOnlySpan<char> twelve)
    {
        var sum = 0;
        for (var i = 0; i < twelve.Length; i++)
        {
            sum += (twelve[i] - '0') * (Length - i);
        }
        return (11 - sum % 11) % 10;
    }

    /// <summary>A mask that shows no digit.</summary>
    /// <returns>Always the same text.</returns>
    public override string ToString() => "x-xxxx-xxxxx-xx-x";
}
