using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ServiceHub.Adapters.Values;
using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Services;

/// <summary>How the contract's scalars and common types are read and written.</summary>
internal static class HubScalars
{
    private const string DatePattern = "yyyy-MM-dd";
    private const string MomentPattern = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public static void Bind(ResolverMap map)
    {
        map.Object<LocalizedText>("LocalizedText");
        map.Object<Coding>("Coding");
        map.Object<PersonNameParts>("PersonNameParts");
        map.Object<PostalAddress>("PostalAddress")
            .Field("areaCode", address => address.Code?.Digits)
            .Field("postalCode", address => address.PostalCode?.ToString());
        map.Scalar<Money>("Money", Money.TryParse, money => money.ToString());
        map.Scalar<NationalId>("NationalID", NationalId.TryParse, id => id.Digits);
        map.Scalar<LaserCode>("LaserCode", LaserCode.TryParse, code => code.Signs);
        map.Scalar<PartialDate>("PartialDate", TryReadPartialDate, date => date.ToString());
        map.Scalar<DateOnly>("Date", TryReadDate, date => date.ToString(DatePattern, CultureInfo.InvariantCulture));
        map.Scalar<DateTimeOffset>("DateTime", TryReadMoment, Text);
    }

    private static bool TryReadPartialDate(ReadOnlySpan<char> text, out PartialDate date, [NotNullWhen(false)] out string? error)
    {
        var read = PartialDate.TryParse(text, out date);
        error = read ? null : "A partial date is written as 1965, 1965-07 or 1965-07-14.";
        return read;
    }

    private static bool TryReadDate(ReadOnlySpan<char> text, out DateOnly date, [NotNullWhen(false)] out string? error)
    {
        var read = DateOnly.TryParseExact(text, DatePattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
        error = read ? null : "A date is written as 1965-07-14.";
        return read;
    }

    /// <summary>A time as the contract writes it.</summary>
    internal static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentPattern, CultureInfo.InvariantCulture);

    private static bool TryReadMoment(ReadOnlySpan<char> text, out DateTimeOffset moment, [NotNullWhen(false)] out string? error)
    {
        var read = DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
        error = read ? null : "A moment is written as 2026-11-22T07:30:00Z.";
        return read;
    }
}
