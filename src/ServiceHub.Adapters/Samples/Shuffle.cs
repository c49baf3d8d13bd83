using System.Text;

namespace ServiceHub.Adapters.Samples;

/// <summary>Puts other signs of their kinds in the place of a text's. Zeros in front of digits stay, and none is added.</summary>
/// <param name="below">Chance.</param>
/// <param name="isNumber">Whether only digits are replaced, of a number that JSON can write.</param>
internal sealed class Shuffle(Func<int, int> below, bool isNumber)
{
    private const int MostKept = 2;

    /// <summary>Every sign.</summary>
    public string All(string text) => Of(text, () => true);

    /// <summary>At least every third sign, for what is only valid with some as they are, such as a country's number.</summary>
    public string Most(string text)
    {
        var kept = 0;
        return Of(text, () =>
        {
            var replaces = kept == MostKept || below(2) == 0;
            kept = replaces ? 0 : kept + 1;
            return replaces;
        });
    }

    private string Of(string text, Func<bool> replaces)
    {
        var shuffled = new StringBuilder(text.Length);
        var leads = true;
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            var isDigit = char.IsDigit(sign);
            var kind = isNumber && !char.IsAsciiDigit(sign) ? null : SignKinds.Of(sign);
            var stays = leads && IsZero(sign) && !isNumber && i + 1 < text.Length && char.IsDigit(text[i + 1]);
            shuffled.Append(kind is null || stays || !replaces() ? sign : Other(sign, leads && isDigit ? kind[1..] : kind));
            leads = !isDigit || (leads && IsZero(sign));
        }
        return shuffled.ToString();
    }

    private static bool IsZero(char sign) => sign is '0' or '๐';

    private char Other(char sign, string kind)
    {
        var others = kind.Replace(sign.ToString(), "", StringComparison.Ordinal);
        return others[below(others.Length)];
    }
}
