using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.XPath;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Soap.Answers;

/// <summary>
/// An XPath 1.0 expression of a manifest, which looks at an element and into it, never around it: what stands beside a record is
/// about someone else. As a value's path it reads one element's or attribute's text.
/// </summary>
internal sealed partial class XmlPath : IValuePath<XPathNavigator>
{
    public const string Form = "a relative XPath into the element, with prefixes of namespaces, such as m:Members/m:Member";
    public const string ConditionForm = "a relative XPath that is true or false, or selects elements when it is true, such as m:Code = '4'";

    private const string InstanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XPathDocument Sample = new(XmlReader.Create(new StringReader("<sample/>")));

    private readonly XPathExpression _expression;

    private XmlPath(XPathExpression expression) => _expression = expression;

    /// <summary>As it was written.</summary>
    public string Text => _expression.Expression;

    /// <summary>Reads the path of elements or of a text.</summary>
    public static bool TryParse(string text, SoapNames names, out XmlPath path) =>
        TryCompile(text, names, out path) && path._expression.ReturnType is XPathResultType.NodeSet or XPathResultType.String;

    /// <summary>Reads the path of elements.</summary>
    public static bool TryParseElements(string text, SoapNames names, out XmlPath path) =>
        TryCompile(text, names, out path) && path._expression.ReturnType == XPathResultType.NodeSet;

    /// <summary>Reads a condition.</summary>
    public static bool TryParseCondition(string text, SoapNames names, out XmlPath path) =>
        TryCompile(text, names, out path) && path._expression.ReturnType is XPathResultType.Boolean or XPathResultType.NodeSet;

    /// <summary>The elements that the path selects.</summary>
    public IEnumerable<XPathNavigator> Select(XPathNavigator context)
    {
        var nodes = context.Select(_expression);
        while (nodes.MoveNext())
        {
            yield return nodes.Current!.Clone();
        }
    }

    /// <summary>The first node that it selects; null for one that selects none, or yields a text of its own.</summary>
    public XPathNavigator? SelectNode(XPathNavigator context) =>
        _expression.ReturnType == XPathResultType.NodeSet ? Select(context).FirstOrDefault() : null;

    /// <summary>Whether the condition holds; one that selects elements holds when there are any.</summary>
    public bool IsTrue(XPathNavigator context) => context.Evaluate(_expression) switch
    {
        XPathNodeIterator nodes => nodes.MoveNext(),
        var value => value is true,
    };

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

    private static bool TryCompile(string text, SoapNames names, out XmlPath path)
    {
        path = null!;
        try
        {
            path = new XmlPath(XPathExpression.Compile(text, names.Resolver));
            // Some functions, such as document, are found out only when they are called.
            Sample.CreateNavigator().Evaluate(path._expression);
            return !Outward().IsMatch(Literal().Replace(text, "''"));
        }
        catch (Exception exception) when (exception is XPathException or ArgumentException)
        {
            return false;
        }
    }

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

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Literal();

    /// <summary>What leaves the element: a step up or aside, or a path from the root.</summary>
    [GeneratedRegex(@"\.\.|\b(parent|ancestor|ancestor-or-self|preceding|preceding-sibling|following|following-sibling)\s*::|(^|[(\[,|=<>+\-!]|\b(or|and|div|mod)\b)\s*/")]
    private static partial Regex Outward();
}
