using System.Diagnostics.CodeAnalysis;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// The code on the back of a Thai identity card, by which its holder shows that the card is at hand: two letters and ten digits,
/// printed as <c>JT0-0000000-00</c>.
/// </summary>
/// <remarks><see cref="ToString"/> masks it; <see cref="Signs"/> tells it.</remarks>
public readonly record struct LaserCode
{
    /// <summary>How many letters and digits a code has.</summary>
    public const int Length = 12;

    private const int Letters = 2;

    /// <summary>Where hyphens stand when there are any.</summary>
    private const string Printed = "JT0-0000000-00";

    private readonly string? _signs;

    private LaserCode(string signs) => _signs = signs;

    /// <summary>The 12 letters and digits, in capitals and without hyphens; never for a log, a URL or an error text.</summary>
    public string Signs => _signs ?? throw new InvalidOperationException("A laser code that was never read has no signs.");

    /// <summary>Reads a code as it is printed, or without hyphens; small letters count as capitals.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code, when the answer is true.</param>
    /// <param name="error">What is wrong, without the value, when the answer is false.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out LaserCode code, [NotNullWhen(false)] out string? error)
    {
        Span<char> signs = stackalloc char[Length];
        if (TryStrip(text, signs) && !signs[..Letters].ContainsAnyExceptInRange('A', 'Z') && !signs[Letters..].ContainsAnyExceptInRange('0', '9'))
        {
            code = new LaserCode(new string(signs));
            error = null;
            return true;
        }
        code = default;
        error = "A laser code has two letters and ten digits, written as JT0-0000000-00 or without hyphens.";
        return false;
    }

    /// <summary>Reads a code that is known to be right.</summary>
    /// <param name="text">The code.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">It is not; the message does not hold the value.</exception>
    public static LaserCode Parse(ReadOnlySpan<char> text) => TryParse(text, out var code, out var error) ? code : throw new FormatException(error);

    /// <summary>A mask that shows no sign.</summary>
    /// <returns>Always the same text.</returns>
    public override string ToString() => "xxx-xxxxxxx-xx";

    private static bool TryStrip(ReadOnlySpan<char> text, Span<char> signs)
    {
        if (text.Length == Length)
        {
            return text.ToUpperInvariant(signs) == Length;
        }
        var at = 0;
        for (var i = 0; i < text.Length && text.Length == Printed.Length; i++)
        {
            if (Printed[i] == '-' != (text[i] == '-'))
            {
                return false;
            }
            if (text[i] != '-')
            {
                signs[at++] = char.ToUpperInvariant(text[i]);
            }
        }
        return at == Length;
    }
}
