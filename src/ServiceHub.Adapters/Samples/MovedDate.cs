using System.Globalization;
using System.Text.RegularExpressions;
using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Samples;

/// <summary>Another day in the form of a date, some years before.</summary>
internal static partial class MovedDate
{
    private const int YearsOff = 5;

    // Every month has as many.
    private const int Days = 28;

    /// <summary>The date that a converter reads, or one in the order of ISO 8601 that none reads but as a time.</summary>
    /// <returns>Null where there is none.</returns>
    public static string? Of(string text, List<IValueConverter> converters, Func<int, int> below)
    {
        foreach (var converter in converters)
        {
            if (Of(text, converter, below) is { } moved)
            {
                return text.Any(sign => sign is >= '๐' and <= '๙') ? InThaiDigits(moved) : moved;
            }
        }
        return converters.TrueForAll(converter => converter.Type == typeof(DateTimeOffset)) && Iso().Match(text) is { Success: true } iso
            ? Write(iso, below) + text[iso.Length..]
            : null;
    }

    private static string? Of(string text, IValueConverter converter, Func<int, int> below) => converter.Convert(text) switch
    {
        DateOnly date => converter.Write(new DateOnly(Year(date.Year, below), 1 + below(12), 1 + below(Days))),
        PartialDate date when PartialDate.TryCreate(
            Year(date.Year, below), date.Month is null ? null : 1 + below(12), date.Day is null ? null : 1 + below(Days), out var other) => converter.Write(other),
        _ => null,
    };

    private static string Write(Match iso, Func<int, int> below)
    {
        var year = Year(int.Parse(iso.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), below);
        var day = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{1 + below(12):D2}-{1 + below(Days):D2}");
        var time = iso.Groups["between"];
        return !time.Success ? day : string.Create(CultureInfo.InvariantCulture, $"{day}{time.Value}{below(24):D2}:{below(60):D2}")
            + (iso.Groups["seconds"].Success ? string.Create(CultureInfo.InvariantCulture, $":{below(60):D2}") : "");
    }

    /// <summary>Never the same year, so that a date of a year alone is another; and no later one, so that none lies ahead that did not.</summary>
    private static int Year(int year, Func<int, int> below) => year - 1 - below(YearsOff);

    private static string InThaiDigits(string text) =>
        string.Concat(text.Select(sign => char.IsAsciiDigit(sign) ? (char)(sign - '0' + '๐') : sign));

    [GeneratedRegex(@"^(?<year>[12][0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?![0-9])((?<between>[T ])([01][0-9]|2[0-3]):[0-5][0-9](?<seconds>:[0-5][0-9])?)?")]
    private static partial Regex Iso();
}
