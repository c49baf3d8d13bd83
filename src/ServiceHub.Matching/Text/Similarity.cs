using System.Numerics;

namespace ServiceHub.Matching.Text;

/// <summary>How alike two texts are.</summary>
internal static class Similarity
{
    private const int PrefixLimit = 4;
    private const double PrefixScale = 0.1;
    private const int StackLimit = 256;

    /// <summary>
    /// 0 (nothing in common) to 1 (equal), giving weight to a common beginning: W. E. Winkler, String Comparator Metrics and
    /// Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage, 1990.
    /// </summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var jaro = Jaro(a, b);
        var prefix = Math.Min(a.CommonPrefixLength(b), PrefixLimit);
        return jaro + (prefix * PrefixScale * (1 - jaro));
    }

    /// <summary>Bits for the letters of a text; several letters may share one.</summary>
    public static ulong LettersOf(ReadOnlySpan<char> text)
    {
        var letters = 0UL;
        foreach (var c in text)
        {
            letters |= 1UL << (c & 63);
        }
        return letters;
    }

    /// <summary>What <see cref="JaroWinkler"/> cannot exceed, told by the sets of letters alone.</summary>
    public static double MostJaroWinkler(ReadOnlySpan<char> a, ulong lettersOfA, ReadOnlySpan<char> b, ulong lettersOfB)
    {
        double common = Math.Min(a.Length - BitOperations.PopCount(lettersOfA & ~lettersOfB), b.Length - BitOperations.PopCount(lettersOfB & ~lettersOfA));
        if (common <= 0)
        {
            return 0;
        }
        var jaro = ((common / a.Length) + (common / b.Length) + 1) / 3;
        return jaro + (Math.Min(a.CommonPrefixLength(b), PrefixLimit) * PrefixScale * (1 - jaro));
    }

    /// <summary>Whether one letter put in, left out or changed, or two neighbours swapped, makes one text the other.</summary>
    public static bool IsOneEdit(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        var restA = a[start..];
        var restB = b[start..];
        return (restA.Length - restB.Length) switch
        {
            0 => restA.IsEmpty || restA[1..].SequenceEqual(restB[1..])
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])),
            1 => restA[1..].SequenceEqual(restB),
            -1 => restA.SequenceEqual(restB[1..]),
            _ => false,
        };
    }

    /// <summary>
    /// How many letters must be put in, left out, changed or swapped with their neighbour, each place once (optimal string
    /// alignment); <paramref name="limit"/> + 1 when it is more than the limit.
    /// </summary>
    public static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || Math.Max(a.Length, b.Length) >= StackLimit)
        {
            return limit + 1;
        }
        Span<int> before = stackalloc int[StackLimit], last = stackalloc int[StackLimit], row = stackalloc int[StackLimit];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }
                row[j] = edits;
                least = Math.Min(least, edits);
            }
            if (least > limit)
            {
                return limit + 1;
            }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.Min(last[b.Length], limit + 1);
    }

    private static double Jaro(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.IsEmpty || b.IsEmpty || a.Length > StackLimit || b.Length > StackLimit)
        {
            return a.SequenceEqual(b) ? 1 : 0;
        }
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        Span<bool> inA = stackalloc bool[a.Length], inB = stackalloc bool[b.Length];
        var common = Common(a, b, window, inA, inB);
        if (common == 0)
        {
            return 0;
        }
        var (moved, at) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!inA[i])
            {
                continue;
            }
            while (!inB[at])
            {
                at++;
            }
            moved += a[i] == b[at++] ? 0 : 1;
        }
        double shared = common;
        return ((shared / a.Length) + (shared / b.Length) + ((shared - (moved / 2)) / shared)) / 3;
    }

    private static int Common(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int window, Span<bool> inA, Span<bool> inB)
    {
        var common = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var end = Math.Min(i + window + 1, b.Length);
            for (var j = Math.Max(0, i - window); j < end; j++)
            {
                if (!inB[j] && a[i] == b[j])
                {
                    inA[i] = inB[j] = true;
                    common++;
                    break;
                }
            }
        }
        return common;
    }
}
