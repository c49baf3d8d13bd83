using System.Xml;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Soap;

/// <summary>The prefixes of a manifest, which its element names and XPaths use.</summary>
internal sealed class SoapNames
{
    public const string Form = "an element's name with a prefix of namespaces, such as m:Member";
    public const string ListForm = "element names with prefixes from the outer to the inner, such as m:PersonIds/m:PersonId";

    private SoapNames(XmlNamespaceManager resolver) => Resolver = resolver;

    public XmlNamespaceManager Resolver { get; }

    public static SoapNames Read(ManifestSection? namespaces)
    {
        var resolver = new XmlNamespaceManager(new NameTable());
        foreach (var prefix in namespaces?.Keys ?? [])
        {
            if (IsName(prefix) && !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase))
            {
                resolver.AddNamespace(prefix, namespaces!.Text(prefix) ?? "");
            }
            else
            {
                namespaces!.Report(prefix, "This is not a prefix that can be used.", "Write letters and digits that do not begin with xml.");
            }
        }
        return new SoapNames(resolver);
    }

    public bool TryParse(string text, out XmlQualifiedName name)
    {
        name = XmlQualifiedName.Empty;
        var parts = text.Split(':');
        if (parts.Length != 2 || !IsName(parts[0]) || !IsName(parts[1]) || Resolver.LookupNamespace(parts[0]) is not { Length: > 0 } uri)
        {
            return false;
        }
        name = new XmlQualifiedName(parts[1], uri);
        return true;
    }

    /// <summary>A name that may lack a prefix, and is then in no namespace.</summary>
    public bool TryParseOpen(string text, out XmlQualifiedName name)
    {
        name = new XmlQualifiedName(text);
        return IsName(text) || TryParse(text, out name);
    }

    public bool TryParseList(string text, out IReadOnlyList<XmlQualifiedName> names)
    {
        var parsed = text.Split('/').Select(part => TryParse(part, out var name) ? name : null).ToList();
        names = [.. parsed.OfType<XmlQualifiedName>()];
        return names.Count == parsed.Count;
    }

    private static bool IsName(string text)
    {
        try
        {
            return XmlConvert.VerifyNCName(text).Length > 0;
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException)
        {
            return false;
        }
    }
}
