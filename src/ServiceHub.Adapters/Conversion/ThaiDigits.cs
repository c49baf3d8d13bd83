namespace ServiceHub.Adapters.Conversion;

/// <summary>Thai digits, <c>๐</c> to <c>๙</c> (U+0E50 to U+0E59), which registers mix with 0 to 9.</summary>
internal static class ThaiDigits
{
    private const char Zero = '\u0E50';
    private const char Nine = '\u0E59';

    public static string ToAscii(string text) => text.AsSpan().ContainsAnyInRange(Zero, Nine)
        ? string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] is >= Zero and <= Nine ? (char)(source[i] - Zero + '0') : source[i];
            }
        })
        : text;
}
