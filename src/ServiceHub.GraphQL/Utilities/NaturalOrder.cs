namespace ServiceHub.GraphQL.Utilities;

/// <summary>Orders names by their characters, but numbers in them by value: <c>Line2</c> before <c>Line10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x, right = y;
        while (left.Length > 0 && right.Length > 0)
        {
            var (first, second) = (Part(left), Part(right));
            var order = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                ? CompareNumbers(left[..first], right[..second])
                : left[0].CompareTo(right[0]);
            if (order != 0)
            {
                return order;
            }
            left = left[first..];
            right = right[second..];
        }
        return x.AsSpan().Length.CompareTo(y.AsSpan().Length);
    }

    /// <summary>The length of the number, or of the one character, at the beginning.</summary>
    private static int Part(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? text.Length : Math.Max(digits, 1);
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length == right.Length ? left.CompareTo(right, StringComparison.Ordinal) : left.Length - right.Length;
    }
}
