using System.Globalization;
using System.Text;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Services.Facts;

/// <summary>Whether two sources say the same: what one leaves open contradicts nobody.</summary>
internal static class Agreement
{
    public static bool Agree(object one, object other) => (one, other) switch
    {
        (PartialDate first, PartialDate second) => first.Year == second.Year
            && Fit(first.Month, second.Month) && Fit(first.Day, second.Day),
        (string first, string second) => Plain(first).Equals(Plain(second), StringComparison.Ordinal),
        (PostalAddress first, PostalAddress second) => Fit(first.Line, second.Line) && Fit(first.Subdistrict, second.Subdistrict)
            && Fit(first.District, second.District) && Fit(first.Province, second.Province)
            && (first.PostalCode is null || second.PostalCode is null || first.PostalCode == second.PostalCode),
        _ => one.Equals(other),
    };

    private static bool Fit(int? one, int? other) => one is null || other is null || one == other;

    private static bool Fit(LocalizedText? one, LocalizedText? other) => Fit(one?.Th, other?.Th) && Fit(one?.En, other?.En);

    private static bool Fit(string? one, string? other) => one is null || other is null || Plain(one) == Plain(other);

    /// <summary>Blanks, case and the ways to compose a letter make no difference.</summary>
    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormKC).ToUpper(CultureInfo.InvariantCulture).Where(sign => !char.IsWhiteSpace(sign)));
}
