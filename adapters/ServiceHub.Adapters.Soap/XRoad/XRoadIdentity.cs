using System.Xml;
using System.Xml.XPath;

namespace ServiceHub.Adapters.Soap.XRoad;

/// <summary>An identifier in XML (PR-MESS, section 2.1): the type of what it names, and codes from the outer to the inner.</summary>
internal sealed class XRoadIdentity
{
    public const string ClientForm = "instance/class/member or instance/class/member/subsystem";
    public const string ServiceForm = "instance/class/member/service, instance/class/member/subsystem/service or that with /version";
    public const string ServerForm = "instance/class/member/server";

    private static readonly string[] Member = ["xRoadInstance", "memberClass", "memberCode"];

    private readonly string _type;
    private readonly (string Name, string Value)[] _codes;

    private XRoadIdentity(string type, (string Name, string Value)[] codes) => (_type, _codes) = (type, codes);

    /// <summary>The service's code; null for who is none.</summary>
    public string? ServiceCode => _codes.FirstOrDefault(code => code.Name == "serviceCode").Value;

    public static bool TryParseClient(string text, out XRoadIdentity identity) =>
        TryParse(text, "MEMBER", Member, out identity) || TryParse(text, "SUBSYSTEM", [.. Member, "subsystemCode"], out identity);

    public static bool TryParseService(string text, out XRoadIdentity identity) =>
        TryParse(text, "SERVICE", [.. Member, "serviceCode"], out identity)
        || TryParse(text, "SERVICE", [.. Member, "subsystemCode", "serviceCode"], out identity)
        || TryParse(text, "SERVICE", [.. Member, "subsystemCode", "serviceCode", "serviceVersion"], out identity);

    public static bool TryParseServer(string text, out XRoadIdentity identity) =>
        TryParse(text, "SERVER", [.. Member, "serverCode"], out identity);

    public void Write(XmlWriter writer, string name)
    {
        writer.WriteStartElement(name, XRoadNames.Header);
        writer.WriteAttributeString("id", "objectType", XRoadNames.Identifiers, _type);
        foreach (var (code, value) in _codes)
        {
            writer.WriteElementString("id", code, XRoadNames.Identifiers, value);
        }
        writer.WriteEndElement();
    }

    /// <summary>Whether a header names the same.</summary>
    public bool Matches(XPathNavigator? header) =>
        header is not null
        && header.GetAttribute("objectType", XRoadNames.Identifiers) == _type
        && header.SelectChildren(XPathNodeType.Element).Cast<XPathNavigator>()
            .Select(code => (code.NamespaceURI, code.LocalName, code.Value.Trim()))
            .SequenceEqual(_codes.Select(code => (XRoadNames.Identifiers, code.Name, code.Value)));

    private static bool TryParse(string text, string type, string[] names, out XRoadIdentity identity)
    {
        var parts = text.Split('/');
        identity = new XRoadIdentity(type, [.. names.Zip(parts)]);
        return parts.Length == names.Length && parts.All(IsCode);
    }

    /// <summary>Section 2.7.</summary>
    private static bool IsCode(string code) =>
        code.Trim() == code && code.Trim('.').Length > 0 && !code.Any(sign => char.IsControl(sign) || ":;%\\{}".Contains(sign, StringComparison.Ordinal));
}
