using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// Addresses are written down by proxies, histories and logs on the way; a national ID has no business in one. It is found in
/// any parameter, with Thai or other digits, with separators, and behind the escapes of JSON and GraphQL.
/// </summary>
internal static partial class PersonalDataInUrl
{
    private const int Separator = -1;
    private const int Other = -2;

    private static readonly BadRequest Found = new(StatusCodes.Status400BadRequest, ErrorCodes.PersonalDataInUrl,
        "The URL carries a national ID. Send the request by POST, with the number in the body's variables, and forget this URL.");

    public static BadRequest? Check(HttpRequest request) =>
        request.QueryString.HasValue && request.Query.Any(parameter => Holds(parameter.Key) || parameter.Value.Any(Holds)) ? Found : null;

    private static bool Holds(string? text)
    {
        // Some escape twice; and a hash or a random id has digits in plenty, some of which will fit by chance.
        var plain = Token().Replace(Escape().Replace(Uri.UnescapeDataString(text ?? ""), Unescape), "x");
        int[] signs = [.. plain.EnumerateRunes().Select(Sign)];
        return Enumerable.Range(0, signs.Length).Any(start => BeginsNumber(signs, start));
    }

    /// <summary>Whether the 13 digits from there on, whatever separates them, are a national ID and not a part of more.</summary>
    private static bool BeginsNumber(int[] signs, int at)
    {
        if (signs[at] < 0 || (at > 0 && signs[at - 1] >= 0))
        {
            return false;
        }
        Span<char> digits = stackalloc char[NationalId.Length];
        var count = 0;
        for (; at < signs.Length && count < digits.Length && signs[at] != Other; at++)
        {
            if (signs[at] != Separator)
            {
                digits[count++] = (char)('0' + signs[at]);
            }
        }
        return count == digits.Length && (at == signs.Length || signs[at] < 0) && NationalId.TryParse(digits, out _, out _);
    }

    /// <summary>A digit's value in whatever script, or one of the two others.</summary>
    private static int Sign(Rune sign) =>
        Rune.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.DecimalDigitNumber => (int)Rune.GetNumericValue(sign),
            UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator or UnicodeCategory.Format => Separator,
            _ => sign.Value is '.' or '_' or '/' ? Separator : Other,
        };

    private static string Unescape(Match escape) =>
        int.TryParse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code <= char.MaxValue
            ? ((char)code).ToString()
            : escape.Value;

    /// <summary>A SHA-256 or a random id of 128 bits, by itself.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?=[0-9]*[a-f])(?:[0-9a-f]{32}|[0-9a-f]{64})(?![0-9A-Za-z])")]
    private static partial Regex Token();

    [GeneratedRegex(@"\\u(?:(?<code>[0-9a-fA-F]{4})|\{(?<code>[0-9a-fA-F]+)\})")]
    private static partial Regex Escape();
}
