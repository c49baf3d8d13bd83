namespace ServiceHub.GraphQL.Language;

/// <summary>How printed text is laid out: two blanks a level, and what is too long for a line on lines of its own.</summary>
internal static class Layout
{
    private const int MaxLine = 80;

    public static string Words(params IEnumerable<string> words) => string.Join(' ', words.Where(word => word.Length > 0));

    public static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    /// <summary>The items between brackets, each on a line of its own.</summary>
    public static string Lines(char open, IEnumerable<string> items, char close) => $"{open}\n{Indent(string.Join('\n', items))}\n{close}";

    /// <summary>The items in braces, each on a line of its own; nothing when there are none.</summary>
    public static string Block(IReadOnlyCollection<string> items) => items.Count == 0 ? "" : Lines('{', items, '}');

    /// <summary>The items between brackets on one line, or on lines of their own when one line is too long after what stands before.</summary>
    public static string Fit(string open, IReadOnlyCollection<string> items, string close, int before = 0)
    {
        var line = $"{open}{string.Join(", ", items)}{close}";
        return before + line.Length > MaxLine ? Lines(open[0], items, close[^1]) : line;
    }
}
