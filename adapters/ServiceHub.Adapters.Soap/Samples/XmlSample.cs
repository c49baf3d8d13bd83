using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using ServiceHub.Adapters.Mapping;
using ServiceHub.Adapters.Samples;
using ServiceHub.Adapters.Soap.Answers;

namespace ServiceHub.Adapters.Soap.Samples;

/// <summary>A SOAP answer in its values, which know what the manifest says of them.</summary>
internal sealed partial class XmlSample : ISample
{
    // Attributes of XML's, the schema's and SOAP's own.
    private static readonly string[] Technical =
        [XNamespace.Xml.NamespaceName, "http://www.w3.org/2001/XMLSchema-instance", SoapVersion.V11.Namespace, SoapVersion.V12.Namespace];

    private readonly XDocument _document;
    private readonly Dictionary<object, SampleValue> _values = [];

    public XmlSample(string answer, SoapOptions options, SoapNames names, RecordMapping mapping)
    {
        _document = Parse(answer);
        foreach (var element in _document.Descendants())
        {
            Collect(element);
        }
        var content = SoapMessage.Read(_document.CreateNavigator(), options.Version).Content;
        Find(options.Answer.AsOf, content)?.Keep();
        KeepMarks(options.Answer.NotFound, content);
        foreach (var record in options.Answer.Records.Select(content))
        {
            KeepMarks(options.Answer.Unknown, record);
            foreach (var text in mapping.Texts)
            {
                if (XmlPath.TryParse(text.Expression, names, out var path))
                {
                    Find(path, record)?.Map(text);
                }
            }
        }
    }

    public IReadOnlyList<SampleValue> Values => [.. _values.Values];

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            _document.Save(writer);
        }
        return bytes.ToArray();
    }

    private static XDocument Parse(string answer)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };
        using var reader = XmlReader.Create(new StringReader(answer), settings);
        return XDocument.Load(reader);
    }

    private void Collect(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !Technical.Contains(attribute.Name.NamespaceName)))
        {
            _values.Add(attribute, new SampleValue(attribute.Value, text => attribute.Value = text));
        }
        if (!element.HasElements)
        {
            _values.Add(element, new SampleValue(element.Value, text => element.Value = text));
            return;
        }
        foreach (var loose in element.Nodes().OfType<XText>())
        {
            _values.Add(loose, new SampleValue(loose.Value, text => loose.Value = text));
        }
    }

    private SampleValue? Find(XmlPath? path, XPathNavigator context) =>
        path?.SelectNode(context)?.UnderlyingObject is { } node ? _values.GetValueOrDefault(node) : null;

    /// <summary>What a condition compares with stays where it stands: the manifest says that it means that nobody is known.</summary>
    private void KeepMarks(XmlPath? condition, XPathNavigator context)
    {
        var literals = condition is null ? [] : Literal().Matches(condition.Text).Select(match => match.Value[1..^1]).ToHashSet();
        if (literals.Count == 0 || context.UnderlyingObject is not XElement element)
        {
            return;
        }
        foreach (var leaf in element.DescendantsAndSelf().Where(leaf => literals.Contains(leaf.Value) && condition!.Text.Contains(leaf.Name.LocalName, StringComparison.Ordinal)))
        {
            _values.GetValueOrDefault(leaf)?.Keep();
        }
    }

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Literal();
}
