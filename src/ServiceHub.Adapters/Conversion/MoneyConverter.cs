using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Conversion;

/// <summary>
/// An amount of money in baht, or in satang (<c>unit</c>). A sign may stand in front or behind, a baht sign is read over, thousands
/// are separated whole or not at all. With <c>decimals</c> that many of the digits are decimals without a point, as fixed-width
/// files have them. What is smaller than a satang must be zero: nothing is rounded.
/// </summary>
internal sealed class MoneyConverter(int scale, int? decimals) : IValueConverter
{
    private const int SatangScale = 2;
    private const int MostDecimals = 4;
    private const char Baht = '\u0E3F';

    public string Name => "money";

    public Type Type => typeof(Money);

    public static MoneyConverter? Read(ManifestSection section)
    {
        var scale = section.Has("unit") ? section.Parse<int?>("unit", TryScale, "baht or satang") : SatangScale;
        var decimals = section.OptionalInteger("decimals", 0, MostDecimals);
        return scale is null ? null : new MoneyConverter(scale.Value, decimals);
    }

    public object? Convert(string text)
    {
        var amount = ThaiDigits.ToAscii(text).AsSpan();
        return TryTrim(ref amount, out var negative) && TrySplit(amount, out var whole, out var fraction)
            && TryRead(whole, fraction, out var satang)
                ? new Money(negative ? -satang : satang)
                : null;
    }

    /// <summary>Takes away at most one sign and one baht sign at either end.</summary>
    private static bool TryTrim(ref ReadOnlySpan<char> amount, out bool negative)
    {
        var (signs, bahts) = (0, 0);
        negative = false;
        while (amount.Length > 0)
        {
            var atFront = IsMark(amount[0]);
            if (!atFront && !IsMark(amount[^1]))
            {
                break;
            }
            var mark = atFront ? amount[0] : amount[^1];
            negative |= mark == '-';
            signs += mark is '-' or '+' ? 1 : 0;
            bahts += mark == Baht ? 1 : 0;
            amount = atFront ? amount[1..] : amount[..^1];
        }
        return signs <= 1 && bahts <= 1;
    }

    private static bool IsMark(char sign) => sign is '-' or '+' or Baht or ' ';

    /// <summary>Where the fraction begins is told by the point or, without one, by how many decimals are implied.</summary>
    private bool TrySplit(ReadOnlySpan<char> amount, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction)
    {
        whole = amount;
        fraction = default;
        if (decimals is { } implied)
        {
            var at = amount.Length - implied;
            whole = amount[..Math.Max(at, 0)];
            fraction = amount[whole.Length..];
            // A text shorter than its decimals may be cut off.
            return at >= 0 && amount.Length > 0 && !whole.Contains(',');
        }
        var point = amount.IndexOf('.');
        if (point < 0)
        {
            return whole.Length > 0;
        }
        whole = amount[..point];
        fraction = amount[(point + 1)..];
        return fraction.Length > 0;
    }

    private bool TryRead(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, out long satang)
    {
        satang = 0;
        if (!TryAppendGrouped(whole, ref satang))
        {
            return false;
        }
        var kept = fraction[..Math.Min(scale, fraction.Length)];
        return !fraction[kept.Length..].ContainsAnyExcept('0')
            && TryAppend(kept, ref satang)
            && TryAppend("00".AsSpan(0, scale - kept.Length), ref satang);
    }

    private static bool TryAppendGrouped(ReadOnlySpan<char> whole, ref long number)
    {
        var comma = whole.IndexOf(',');
        if (comma is 0 or > 3)
        {
            return false;
        }
        while (comma >= 0)
        {
            if (!TryAppend(whole[..comma], ref number))
            {
                return false;
            }
            whole = whole[(comma + 1)..];
            comma = whole.IndexOf(',');
            if ((comma < 0 ? whole.Length : comma) != 3)
            {
                return false;
            }
        }
        return TryAppend(whole, ref number);
    }

    private static bool TryAppend(ReadOnlySpan<char> digits, ref long number)
    {
        foreach (var sign in digits)
        {
            var digit = sign - '0';
            if (digit is < 0 or > 9 || number > (long.MaxValue - digit) / 10)
            {
                return false;
            }
            number = number * 10 + digit;
        }
        return true;
    }

    private static bool TryScale(string text, out int? scale)
    {
        scale = text switch { "baht" => SatangScale, "satang" => 0, _ => null };
        return scale is not null;
    }
}
