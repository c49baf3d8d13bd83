using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Samples;

/// <summary>
/// Numbers of nobody for national IDs: valid ones of the office 00, which no province has. The first digit stays, since it says of
/// which category somebody is. The same number gets the same one.
/// </summary>
internal sealed partial class NobodysIds(Func<int, int> below)
{
    // Digits 2 and 3 are a province, 4 and 5 an office of it.
    private const string Place = "1000";

    private readonly Dictionary<NationalId, NationalId> _given = [];

    /// <summary>Whose numbers were replaced.</summary>
    public IEnumerable<NationalId> Real => _given.Keys;

    public NationalId Of(NationalId id)
    {
        while (!_given.ContainsKey(id))
        {
            var twelve = string.Create(CultureInfo.InvariantCulture, $"{id.Digits[0]}{Place}{below(10_000_000):D7}");
            var other = NationalId.Parse($"{twelve}{NationalId.CheckDigit(twelve)}");
            if (other != id && !_given.ContainsValue(other))
            {
                _given.Add(id, other);
            }
        }
        return _given[id];
    }

    /// <summary>Puts numbers of nobody into a text, however the digits are written and grouped.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">What becomes of what lies between.</param>
    public string Replace(string text, Func<string, string> others)
    {
        var replaced = new StringBuilder(text.Length);
        var at = 0;
        foreach (Match match in Candidate().Matches(text))
        {
            if (NationalId.TryParse(Digits(match.Value), out var id, out _))
            {
                replaced.Append(others(text[at..match.Index])).Append(Write(Of(id), match.Value));
                at = match.Index + match.Length;
            }
        }
        return replaced.Append(others(text[at..])).ToString();
    }

    /// <summary>The number in the other's signs: its digits, blanks and hyphens.</summary>
    private static string Write(NationalId id, string like)
    {
        var (digits, next) = (id.Digits, 0);
        return string.Concat(like.Select(sign => !char.IsDigit(sign) ? sign
            : char.IsAsciiDigit(sign) ? digits[next++] : (char)(digits[next++] - '0' + '๐')));
    }

    private static string Digits(string text) => string.Concat(ThaiDigits.ToAscii(text).Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<![0-9๐-๙])[0-9๐-๙](?:[ \-]?[0-9๐-๙]){12}(?![0-9๐-๙])")]
    private static partial Regex Candidate();
}
