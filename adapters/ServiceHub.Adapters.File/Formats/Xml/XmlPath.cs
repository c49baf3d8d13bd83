namespace ServiceHub.Adapters.File.Formats.Xml;

/// <summary>A path of child elements, and of an attribute at its end if it has one: <c>w:card/w:amount</c>, <c>@id</c>, <c>w:card/@kind</c>.</summary>
internal sealed record XmlPath(IReadOnlyList<(string Name, string Namespace)> Elements, (string Name, string Namespace)? Attribute)
{
    public const string Form = "names with / between, with prefixes of namespaces, and @ before an attribute at the end, such as w:card/@kind";

    public static bool TryParse(string text, IReadOnlyDictionary<string, string> namespaces, out XmlPath path)
    {
        var steps = text.Split('/');
        var attribute = steps[^1].StartsWith('@') ? steps[^1][1..] : null;
        var names = attribute is null ? steps : steps[..^1];
        var elements = names.Select(name => Resolve(name, namespaces)).ToList();
        var last = attribute is null ? null : Resolve(attribute, namespaces);
        path = new XmlPath([.. elements.OfType<(string, string)>()], last);
        return !elements.Contains(null) && (attribute is null || last is not null);
    }

    private static (string Name, string Namespace)? Resolve(string name, IReadOnlyDictionary<string, string> namespaces)
    {
        var at = name.IndexOf(':', StringComparison.Ordinal);
        var (prefix, local) = at < 0 ? ("", name) : (name[..at], name[(at + 1)..]);
        var isName = local.Length > 0 && System.Xml.XmlReader.IsName(local) && !local.Contains(':', StringComparison.Ordinal);
        return !isName ? null
            : prefix.Length == 0 ? (local, "")
            : namespaces.TryGetValue(prefix, out var space) ? (local, space) : null;
    }
}
