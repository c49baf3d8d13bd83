namespace ServiceHub.Adapters.Samples;

/// <summary>The kinds of signs that take each other's place, so that a text keeps its width, encoding and look.</summary>
internal static class SignKinds
{
    // Thai signs of one kind each: consonants, vowels by where they stand, tone marks, digits. What is alone of its kind stays.
    private static readonly string[] Kinds =
    [
        "0123456789", "๐๑๒๓๔๕๖๗๘๙", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "กขคฆงจฉชซญฐณดตถทธนบปผฝพฟภมยรลวศษสหอฮ", "ะาำ", "\u0E31\u0E34\u0E35\u0E36\u0E37", "\u0E38\u0E39", "เแโใไ",
        "\u0E48\u0E49\u0E4A\u0E4B",
    ];

    private const string RareConsonants = "ฃฅฌฎฏฑฒฤฦฬ";
    private const string OtherLetters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The signs that may stand in a sign's place; null for one that stays, such as a blank or a hyphen.</summary>
    public static string? Of(char sign) =>
        Array.Find(Kinds, kind => kind.Contains(sign, StringComparison.Ordinal))
        ?? (RareConsonants.Contains(sign, StringComparison.Ordinal) ? Kinds[4]
            : char.IsLetter(sign) || char.IsNumber(sign) ? OtherLetters : null);
}
