using System.Text;
using System.Text.RegularExpressions;

namespace ServiceHub.Adapters.Rest.Requests;

/// <summary>A text of a request in which placeholders such as <c>{id}</c> stand for what each call tells.</summary>
internal sealed partial class TextTemplate
{
    private readonly IReadOnlyList<Part> _parts;

    private TextTemplate(IReadOnlyList<Part> parts) => _parts = parts;

    private readonly record struct Part(string Text, bool IsPlaceholder);

    public IEnumerable<string> Placeholders => _parts.Where(part => part.IsPlaceholder).Select(part => part.Text);

    /// <summary>Whether the text is one placeholder and nothing else.</summary>
    public bool Is(string placeholder) => _parts is [(var text, true)] && text == placeholder;

    public static TextTemplate Parse(string text)
    {
        var parts = new List<Part>();
        var at = 0;
        foreach (var match in Placeholder().EnumerateMatches(text))
        {
            Add(text[at..match.Index], false);
            Add(text.Substring(match.Index + 1, match.Length - 2), true);
            at = match.Index + match.Length;
        }
        Add(text[at..], false);
        return new TextTemplate(parts);

        void Add(string part, bool isPlaceholder)
        {
            if (part.Length > 0)
            {
                parts.Add(new Part(part, isPlaceholder));
            }
        }
    }

    /// <summary>The text with everything filled in; null when there is nothing for one of its placeholders.</summary>
    /// <param name="call">What the call tells.</param>
    /// <param name="escape">Writes a value in the place's own form.</param>
    public string? Render(RestCall call, Func<string, string>? escape = null)
    {
        var text = new StringBuilder();
        foreach (var (part, isPlaceholder) in _parts)
        {
            if (!isPlaceholder)
            {
                text.Append(part);
                continue;
            }
            if (call.Find(part) is not { } value)
            {
                return null;
            }
            text.Append(escape is null ? value : escape(value));
        }
        return text.ToString();
    }

    [GeneratedRegex(@"\{[A-Za-z][A-Za-z0-9.\-_]*\}")]
    private static partial Regex Placeholder();
}
