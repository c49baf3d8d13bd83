using System.Xml.XPath;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Soap.Answers;

/// <summary>An answer's envelope, taken apart.</summary>
/// <param name="Headers">The elements of its header.</param>
/// <param name="Content">The one element of its body.</param>
/// <param name="Fault">The same when it is a fault; else null.</param>
internal sealed record SoapMessage(IReadOnlyList<XPathNavigator> Headers, XPathNavigator Content, SoapFault? Fault)
{
    /// <exception cref="AgencyException">Not an envelope of this version with one body that holds one element.</exception>
    public static SoapMessage Read(XPathNavigator document, SoapVersion version)
    {
        var envelope = document.Clone();
        envelope.MoveToFirstChild();
        var other = version == SoapVersion.V11 ? SoapVersion.V12 : SoapVersion.V11;
        if (IsNamed(envelope, "Envelope", other))
        {
            throw Malformed($"The agency answers in SOAP {other.Number}: write that version into the manifest.");
        }
        var parts = Elements(envelope);
        var headers = parts is [var first, ..] && IsNamed(first, "Header", version) ? Elements(first) : null;
        var body = parts[(headers is null ? 0 : 1)..];
        if (!IsNamed(envelope, "Envelope", version) || body is not [var only] || !IsNamed(only, "Body", version))
        {
            throw Malformed($"The answer is not a SOAP {version.Number} envelope with one body.");
        }
        return Elements(only) is [var content]
            ? new SoapMessage(headers ?? [], content, IsNamed(content, "Fault", version) ? SoapFault.Read(content, version) : null)
            : throw Malformed("The body does not hold exactly one element.");
    }

    /// <summary>The only header of a name; null when it is missing.</summary>
    /// <exception cref="AgencyException">It is there more than once.</exception>
    public XPathNavigator? Header(string name, string uri)
    {
        var named = Headers.Where(header => header.LocalName == name && header.NamespaceURI == uri).Take(2).ToList();
        return named.Count <= 1 ? named.FirstOrDefault() : throw Malformed($"The answer has the header {name} twice.");
    }

    private static List<XPathNavigator> Elements(XPathNavigator parent) =>
        [.. parent.SelectChildren(XPathNodeType.Element).Cast<XPathNavigator>().Select(child => child.Clone())];

    private static bool IsNamed(XPathNavigator element, string name, SoapVersion version) =>
        element.LocalName == name && element.NamespaceURI == version.Namespace;

    private static AgencyException Malformed(string detail) => new(AgencyFailure.Malformed(detail));
}
