namespace ServiceHub.GraphQL.Tests.Fuzzing;

/// <summary>Real documents with what goes wrong in real life, and worse.</summary>
internal static class Damage
{
    private const int Longest = 20_000;

    public static byte[] Of(Choices choices)
    {
        var text = choices.Of(Corpus.All);
        while (choices.AreLeft && text.Length is > 0 and < Longest)
        {
            text = Change(text, choices);
        }
        return text;
    }

    private static byte[] Change(byte[] text, Choices choices)
    {
        var (first, second) = (choices.Place(text.Length), choices.Place(text.Length));
        var (from, to) = (Math.Min(first, second), Math.Max(first, second));
        return choices.Below(10) switch
        {
            0 => text[..to],
            1 => [.. text[..from], .. text[to..]],
            2 => [.. text[..to], .. text[from..]],
            3 => [.. text[..from], .. Piece(choices.Of(Corpus.All), choices), .. text[from..]],
            4 => With(text, from, (byte)choices.Below(256)),
            5 => With(text, from, (byte)(' ' + choices.Below(95))),
            6 or 7 => Words(text, choices),
            _ => With(text, from, (byte)(text[from] ^ (1 << choices.Below(8)))),
        };
    }

    private static byte[] Piece(byte[] other, Choices choices)
    {
        var start = choices.Place(other.Length);
        return other[start..Math.Min(other.Length, start + 1 + choices.Below(200))];
    }

    private static byte[] With(byte[] text, int at, byte value)
    {
        var changed = (byte[])text.Clone();
        changed[at] = value;
        return changed;
    }

    /// <summary>Puts one word in another's place or before it, which keeps more of the text well-formed than changed bytes do.</summary>
    private static byte[] Words(byte[] text, Choices choices)
    {
        var words = text.AsSpan().Split((byte)' ');
        var ranges = new List<Range>();
        foreach (var word in words)
        {
            ranges.Add(word);
        }
        var (taken, target) = (text[ranges[choices.Place(ranges.Count)]], ranges[choices.Place(ranges.Count)]);
        return choices.Below(2) == 0
            ? [.. text[..target.Start], .. taken, .. text[target.End..]]
            : [.. text[..target.Start], .. taken, (byte)' ', .. text[target.Start..]];
    }
}
