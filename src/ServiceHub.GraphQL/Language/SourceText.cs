namespace ServiceHub.GraphQL.Language;

/// <summary>A GraphQL document as it came: its name, for messages, and its bytes.</summary>
/// <param name="Name">Where it came from, such as <c>citizen.graphql</c>.</param>
/// <param name="Utf8">The text in UTF-8.</param>
public sealed record SourceText(string Name, ReadOnlyMemory<byte> Utf8)
{
    private SourceLocator? _locator;

    /// <summary>Whether both are the same text by name and memory.</summary>
    /// <param name="other">The other text.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(SourceText? other) => other is not null && Name == other.Name && Utf8.Equals(other.Utf8);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Utf8);

    internal SourceLocation Locate(int offset) => (_locator ??= new SourceLocator(Utf8)).Locate(offset);
}
