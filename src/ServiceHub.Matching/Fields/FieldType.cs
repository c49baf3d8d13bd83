namespace ServiceHub.Matching.Fields;

/// <summary>How the values of one <see cref="FieldKind"/> are read and compared.</summary>
internal abstract class FieldType
{
    /// <summary>From the closest agreement to none. The first is that the texts are the same.</summary>
    public abstract IReadOnlyList<Level> Levels { get; }

    /// <summary>Whether agreement on a rare value says more than on a common one.</summary>
    public virtual bool CountsRarity => true;

    /// <summary>
    /// At most so often do two values of one person differ altogether. Holds the learning to what it is for: without, a few weak
    /// fields would have it find families, or namesakes.
    /// </summary>
    public virtual double MostDifferent => 0.6;

    /// <summary>Null where the text says nothing.</summary>
    public abstract FieldValue? Read(string text);

    /// <summary>The place in <see cref="Levels"/>; the same whichever value stands first.</summary>
    public abstract int Compare(FieldValue a, FieldValue b);

    /// <summary>By what a record with the value can be found, from the finest; each stands in its own index.</summary>
    public virtual IEnumerable<string> Keys(FieldValue value) => [value.Key];

    /// <summary>How many <see cref="Keys"/> there are; a value that lacks one yields an empty text in its place.</summary>
    public virtual int KeyCount => 1;
}
