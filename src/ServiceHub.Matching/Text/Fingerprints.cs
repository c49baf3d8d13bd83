namespace ServiceHub.Matching.Text;

/// <summary>Numbers that stand for texts and for rows of them; the same on every machine. Not for secrets: they can be guessed.</summary>
internal static class Fingerprints
{
    // FNV-1a over UTF-16 (Fowler, Noll, Vo; offset and prime of 64 bits), then SplitMix64's finish so that all bits count.
    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }
        return Mix(hash);
    }

    public static ulong Join(ulong one, ulong other) => Mix((one * Prime) ^ other);

    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
