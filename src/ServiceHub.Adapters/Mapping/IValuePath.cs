namespace ServiceHub.Adapters.Mapping;

/// <summary>How a protocol finds a value in one of its rows: a JSON pointer, an XPath, a column.</summary>
/// <typeparam name="TRow">The protocol's row.</typeparam>
public interface IValuePath<in TRow>
{
    /// <summary>Finds the value's text.</summary>
    /// <param name="row">The row.</param>
    /// <param name="text">The text, or null when the row holds none there.</param>
    /// <returns>Whether what stands there can be read as a text.</returns>
    bool TryRead(TRow row, out string? text);
}
