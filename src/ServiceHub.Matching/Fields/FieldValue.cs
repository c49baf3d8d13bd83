using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Fields;

/// <summary>A value as its field compares it.</summary>
/// <param name="Text">The one form of all ways to write it.</param>
/// <param name="Key">What values that are likely the same have in common; candidates are found by it.</param>
internal sealed record FieldValue(string Text, string Key)
{
    /// <summary>Stands for the text where the text itself must not be kept.</summary>
    public ulong Fingerprint { get; } = Fingerprints.Of(Text);

    /// <summary>The day that a text of a date names.</summary>
    public CalendarDay Date { get; init; }

    /// <summary>The words of a text of several, where they are compared.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>Which letters the text has, as a set of bits: texts that have few in common need no closer look.</summary>
    public ulong Letters { get; } = Similarity.LettersOf(Text);
}
