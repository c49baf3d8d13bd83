using System.Globalization;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Sandbox.Agencies;

/// <summary>Dates as the agencies write them: years of the Buddhist era, zeros for what is unknown of a birth.</summary>
internal static class ThaiDate
{
    private const int Era = 543;

    /// <summary><c>yyyyMMdd</c>.</summary>
    public static string YearFirst(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year + Era:D4}{date.Month ?? 0:D2}{date.Day ?? 0:D2}");

    public static string YearFirst(DateOnly date) => YearFirst(PartialDate.From(date));

    /// <summary><c>ddMMyyyy</c>.</summary>
    public static string DayFirst(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day ?? 0:D2}{date.Month ?? 0:D2}{date.Year + Era:D4}");

    public static string DayFirst(DateOnly date) => DayFirst(PartialDate.From(date));

    /// <summary><c>dd/MM/yyyy</c>.</summary>
    public static string Slashed(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day:D2}/{date.Month:D2}/{date.Year + Era:D4}");

    /// <summary><c>yyyy-MM-dd</c>, which looks like ISO 8601 and is not.</summary>
    public static string Dashed(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year + Era:D4}-{date.Month:D2}-{date.Day:D2}");

    /// <summary>Digits 0 to 9 as ๐ to ๙, all else as it is.</summary>
    public static string InThaiDigits(string text) =>
        string.Create(text.Length, text, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = char.IsAsciiDigit(source[i]) ? (char)(source[i] - '0' + '๐') : source[i];
            }
        });
}
