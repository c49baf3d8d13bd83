using System.Xml;
using System.Xml.XPath;

namespace ServiceHub.Adapters.Soap.Answers;

/// <summary>
/// A fault (SOAP 1.1, section 4.4; SOAP 1.2, part 1, section 5.4) by its names; its texts may quote the request, and are left unread.
/// </summary>
/// <param name="Codes">Its codes from the general to the special; those of SOAP itself, and those without a known prefix, are in no namespace.</param>
/// <param name="Details">The names of the elements in its detail.</param>
internal sealed record SoapFault(IReadOnlyList<XmlQualifiedName> Codes, IReadOnlyList<XmlQualifiedName> Details)
{
    public static SoapFault Read(XPathNavigator fault, SoapVersion version) => version == SoapVersion.V11
        ? new SoapFault([.. ReadCode(fault.Clone(), "faultcode", "", version)], ReadDetails(fault.Clone(), "detail", ""))
        : new SoapFault(ReadCodes(fault.Clone(), version), ReadDetails(fault.Clone(), "Detail", version.Namespace));

    /// <summary>A code and the subcodes in it.</summary>
    private static List<XmlQualifiedName> ReadCodes(XPathNavigator at, SoapVersion version)
    {
        var codes = new List<XmlQualifiedName>();
        for (var name = "Code"; at.MoveToChild(name, version.Namespace); name = "Subcode")
        {
            codes.AddRange(ReadCode(at.Clone(), "Value", version.Namespace, version));
        }
        return codes;
    }

    private static IEnumerable<XmlQualifiedName> ReadCode(XPathNavigator at, string name, string uri, SoapVersion version)
    {
        if (at.MoveToChild(name, uri))
        {
            var parts = at.Value.Trim().Split(':', 2);
            var prefixed = at.LookupNamespace(parts.Length == 2 ? parts[0] : "") ?? "";
            yield return new XmlQualifiedName(parts[^1], prefixed == version.Namespace ? "" : prefixed);
        }
    }

    private static List<XmlQualifiedName> ReadDetails(XPathNavigator at, string name, string uri) => at.MoveToChild(name, uri)
        ? [.. at.SelectChildren(XPathNodeType.Element).Cast<XPathNavigator>().Select(entry => new XmlQualifiedName(entry.LocalName, entry.NamespaceURI))]
        : [];
}
