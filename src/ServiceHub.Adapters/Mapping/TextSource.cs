using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Mapping;

/// <summary>
/// Where a text comes from: literal parts and the expressions between them, in braces. One expression alone is the plain case. What
/// stands before a question mark in the braces is written only where there is a value, as in <c>{ Moo ?/village}</c>.
/// </summary>
internal sealed record TextSource(ManifestSection Section, string Key, IReadOnlyList<TextSource.Part> Parts)
{
    public sealed record Part(string Text, bool IsExpression, string Lead = "");

    /// <summary>Reads <c>from</c> or <c>template</c>, one of which must be there.</summary>
    public static TextSource? Read(ManifestSection section)
    {
        var (hasFrom, hasTemplate) = (section.Has("from"), section.Has("template"));
        if (hasFrom == hasTemplate)
        {
            section.Report("", hasFrom ? "Both from and template are there." : "Neither from nor template is there.",
                "Write from for one value, or template for a text with values in braces.");
            return null;
        }
        if (hasFrom)
        {
            return section.Text("from") is { } from ? new TextSource(section, "from", [new Part(from, true)]) : null;
        }
        return section.Parse<IReadOnlyList<Part>>("template", TrySplit, "a text with at least one expression in braces, such as {/name}")
            is { } parts ? new TextSource(section, "template", parts) : null;
    }

    public BoundText<TRow>? Bind<TRow>(TryParse<IValuePath<TRow>> parse, string form)
    {
        var bound = new List<BoundText<TRow>.Part>(Parts.Count);
        foreach (var part in Parts)
        {
            if (!part.IsExpression)
            {
                bound.Add(new(part.Text, null));
            }
            else if (parse(part.Text, out var path))
            {
                bound.Add(new(part.Lead, path));
            }
            else
            {
                Section.Report(Key, "The expression has not the form that this protocol reads.", $"Write {form}.");
                return null;
            }
        }
        return new BoundText<TRow>(bound);
    }

    private static bool TrySplit(string template, out IReadOnlyList<Part> parts)
    {
        var found = new List<Part>();
        parts = found;
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var literalEnd = open < 0 ? template.Length : open;
            if (literalEnd > at)
            {
                found.Add(new Part(template[at..literalEnd], false));
            }
            if (open < 0)
            {
                break;
            }
            var close = template.IndexOf('}', open);
            if (close <= open + 1)
            {
                return false;
            }
            var expression = template[(open + 1)..close];
            var lead = expression.IndexOf('?', StringComparison.Ordinal);
            found.Add(new Part(expression[(lead + 1)..], true, lead < 0 ? "" : expression[..lead]));
            at = close + 1;
        }
        return found.Any(part => part.IsExpression);
    }
}
