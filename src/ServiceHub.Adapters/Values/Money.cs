using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ServiceHub.Adapters.Values;

/// <summary>
/// An amount of Thai money, exact: 100 satang are a baht (Currency Act B.E. 2501). Written as decimal text of baht with both
/// digits of satang, <c>1234.50</c>.
/// </summary>
/// <param name="Satang">The amount in satang.</param>
public readonly record struct Money(long Satang)
{
    /// <summary>Reads decimal text of baht with at most two digits behind the point.</summary>
    /// <param name="text">The text, such as <c>1234.50</c> or <c>-3</c>.</param>
    /// <param name="money">The amount, when the answer is true.</param>
    /// <param name="error">What is wrong, without the value, when the answer is false.</param>
    /// <returns>Whether the text is an amount.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Money money, [NotNullWhen(false)] out string? error)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var read = decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var baht)
            && Math.Abs(baht) <= long.MaxValue / 100 && baht * 100 == decimal.Truncate(baht * 100);
        money = read ? new Money((long)(baht * 100)) : default;
        error = read ? null : "An amount is written as baht with at most two decimals, such as 1234.50.";
        return read;
    }

    /// <inheritdoc/>
    public override string ToString() => (Satang / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
