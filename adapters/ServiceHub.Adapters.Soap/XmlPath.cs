using System.Xml.XPath;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Soap;

/// <summary>An XPath 1.0 expression, relative to an element. As a value's path it reads one element's or attribute's text.</summary>
internal sealed class XmlPath : IValuePath<XPathNavigator>
{
    public const string Form = "an XPath relative to the element, with prefixes of namespaces, such as m:Members/m:Member";

    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly XPathExpression _expression;

    private XmlPath(XPathExpression expression) => _expression = expression;

    public static bool TryParse(string text, SoapNames names, out XmlPath path)
    {
        path = null!;
        try
        {
            path = new XmlPath(XPathExpression.Compile(text, names.Resolver));
            return path._expression.ReturnType is XPathResultType.NodeSet or XPathResultType.String && text[0] != '/';
        }
        catch (Exception exception) when (exception is XPathException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The elements that the path selects.</summary>
    public IEnumerable<XPathNavigator> Select(XPathNavigator context)
    {
        var nodes = context.Select(_expression);
        while (nodes.MoveNext())
        {
            yield return nodes.Current!.Clone();
        }
    }

    public bool TryRead(XPathNavigator row, out string? text)
    {
        text = null;
        switch (row.Evaluate(_expression))
        {
            case string value:
                text = value;
                return true;
            case XPathNodeIterator nodes when !nodes.MoveNext():
                return true;
            case XPathNodeIterator nodes:
                return TryReadOnly(nodes, out text);
            default:
                return false;
        }
    }

    public bool SelectsElements => _expression.ReturnType == XPathResultType.NodeSet;

    /// <summary>Two elements for one value, or an element with others inside, is not a text.</summary>
    private static bool TryReadOnly(XPathNodeIterator nodes, out string? text)
    {
        text = null;
        var node = nodes.Current!.Clone();
        if (nodes.MoveNext() || node.HasChildren && node.SelectChildren(XPathNodeType.Element).MoveNext())
        {
            return false;
        }
        var nil = node.GetAttribute("nil", InstanceNamespace).Trim();
        text = nil is "true" or "1" ? null : node.Value;
        return true;
    }
}
