using System.Globalization;

namespace ServiceHub.Adapters.Manifests;

/// <summary>Time spans as manifests write them: a whole number and its unit, such as <c>500ms</c>, <c>2s</c> or <c>45d</c>.</summary>
internal static class ManifestDuration
{
    // The longest first, so that a text is written in the largest unit that fits.
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("d", TimeSpan.FromDays(1)),
        ("h", TimeSpan.FromHours(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("ms", TimeSpan.FromMilliseconds(1)),
    ];

    public static bool TryParse(string text, out TimeSpan? span)
    {
        var digits = text.TrimEnd("dhms".ToCharArray());
        var (_, length) = Array.Find(Units, unit => unit.Unit == text[digits.Length..]);
        var read = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && length > TimeSpan.Zero && number <= TimeSpan.MaxValue / length;
        span = read ? number * length : null;
        return read;
    }

    public static string ToText(TimeSpan span)
    {
        var (unit, length) = Array.Find(Units, unit => span.Ticks % unit.Length.Ticks == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{span / length}{unit}");
    }
}
