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
        _ => one.Equals(other),
    };

    private static bool Fit(int? one, int? other) => one is null || other is null || one == other;

    /// <summary>Blanks, case and the ways to compose a letter make no difference.</summary>
    private static string Plain(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormKC).ToUpper(CultureInfo.InvariantCulture).Where(sign => !char.IsWhiteSpace(sign)));
}
