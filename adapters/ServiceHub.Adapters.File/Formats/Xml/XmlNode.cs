namespace ServiceHub.Adapters.File.Formats.Xml;

/// <summary>An element that the manifest names on the way to a field or a record: which field its text is, and what may stand in it.</summary>
internal sealed class XmlNode
{
    private readonly Dictionary<(string Name, string Namespace), XmlNode> _elements = [];
    private readonly Dictionary<(string Name, string Namespace), int> _attributes = [];

    /// <summary>Which field the element's text is; null when it is none.</summary>
    public int? Field { get; private set; }

    public bool IsRecord { get; private set; }

    public XmlNode? Element(string name, string space) => _elements.GetValueOrDefault((name, space));

    public int? Attribute(string name, string space) => _attributes.TryGetValue((name, space), out var field) ? field : null;

    /// <summary>The element at the end of a path, made where it is not there yet.</summary>
    public XmlNode Reach(XmlPath path)
    {
        var node = this;
        foreach (var step in path.Elements)
        {
            node._elements.TryAdd(step, new XmlNode());
            node = node._elements[step];
        }
        return node;
    }

    public void MarkRecord() => IsRecord = true;

    /// <summary>Puts a field at a path; false when another is there already.</summary>
    public bool TryPut(XmlPath path, int field)
    {
        var node = Reach(path);
        if (path.Attribute is { } attribute)
        {
            return node._attributes.TryAdd(attribute, field);
        }
        var isFree = node.Field is null && path.Elements.Count > 0;
        node.Field ??= field;
        return isFree;
    }
}
