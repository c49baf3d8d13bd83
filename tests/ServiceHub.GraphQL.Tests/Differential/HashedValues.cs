using System.Collections;
using System.Globalization;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>Hashes from which the values behind a generated schema follow; values.mjs is its twin.</summary>
internal static class HashedValues
{
    private static readonly string[] Texts = ["", "plain", "quo\"te\\", "line\nbreak\t\u0001", "ไทย", "😀é", "</script>"];

    /// <summary>FNV-1a over UTF-16, mixed.</summary>
    public static uint Hash(string text)
    {
        var hash = 0x811c9dc5;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 0x01000193);
        }
        return Mix(hash, 0);
    }

    public static uint Mix(uint hash, uint salt)
    {
        unchecked
        {
            hash ^= (salt + 1) * 0x9e3779b1;
            hash = (hash ^ hash >> 16) * 0x85ebca6b;
            hash = (hash ^ hash >> 13) * 0xc2b2ae35;
            return hash ^ hash >> 16;
        }
    }

    /// <summary>One of several; the first, which is always a wrong one, is rare.</summary>
    public static T Pick<T>(IReadOnlyList<T> choices, uint bits) =>
        bits % 32 == 0 || choices.Count == 1 ? choices[0] : choices[(int)(1 + bits % (choices.Count - 1))];

    public static string Text(uint bits) => Texts[bits % Texts.Length];

    /// <summary>A coerced value as text, the same on both sides.</summary>
    public static string Canonical(object? value) => value switch
    {
        null => "n",
        bool truth => truth ? "t" : "f",
        int number => Canonical((double)number),
        double number => Canonical(number),
        string text => string.Create(CultureInfo.InvariantCulture, $"s{text.Length}:{text}"),
        IReadOnlyDictionary<string, object?> fields =>
            $"{{{string.Join(',', fields.Keys.Order(StringComparer.Ordinal).Select(name => $"{name}={Canonical(fields[name])}"))}}}",
        _ => $"[{string.Join(',', ((IEnumerable)value).Cast<object?>().Select(Canonical))}]",
    };

    private static string Canonical(double number) => double.IsInteger(number) && Math.Abs(number) <= 2147483648
        ? string.Create(CultureInfo.InvariantCulture, $"i{(long)number}")
        : string.Create(CultureInfo.InvariantCulture, $"d{BitConverter.DoubleToUInt64Bits(number)}");
}
