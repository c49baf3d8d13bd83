using System.Text;

namespace ServiceHub.Adapters.Mapping;

/// <summary>A text source bound to a protocol's rows.</summary>
internal sealed class BoundText<TRow>(IReadOnlyList<BoundText<TRow>.Part> parts)
{
    /// <param name="Literal">A text that is always written; before a value, one that is written with it.</param>
    /// <param name="Path">Where the value is; null for a text alone.</param>
    public readonly record struct Part(string Literal, IValuePath<TRow>? Path);

    /// <summary>The text without surrounding blanks; null when the row holds nothing for it.</summary>
    public bool TryRead(TRow row, out string? text) =>
        parts is [{ Path: { } only }] ? TryReadOne(only, row, out text) : TryJoin(row, out text);

    private static bool TryReadOne(IValuePath<TRow> path, TRow row, out string? text)
    {
        var read = path.TryRead(row, out text);
        text = text?.Trim();
        text = text is "" ? null : text;
        return read;
    }

    /// <summary>Joins the parts; the blanks around a part that is missing count once.</summary>
    private bool TryJoin(TRow row, out string? text)
    {
        text = null;
        var joined = new StringBuilder();
        var found = false;
        foreach (var (literal, path) in parts)
        {
            var part = literal;
            if (path is not null)
            {
                if (!TryReadOne(path, row, out var value))
                {
                    return false;
                }
                found |= value is not null;
                part = value is null ? "" : literal + value;
            }
            var overlap = part.StartsWith(' ') && (joined.Length == 0 || joined[^1] == ' ') ? 1 : 0;
            joined.Append(part, overlap, part.Length - overlap);
        }
        text = found ? joined.ToString().Trim() : null;
        return true;
    }
}
