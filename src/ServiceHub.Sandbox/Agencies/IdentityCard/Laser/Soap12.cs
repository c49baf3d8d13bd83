using System.Xml.Linq;

namespace ServiceHub.Sandbox.Agencies.IdentityCard.Laser;

/// <summary>Names and frames of SOAP 1.2 and WS-Security.</summary>
internal static class Soap12
{
    public const string MediaType = "application/soap+xml; charset=utf-8";

    public static readonly XNamespace Envelope = "http://www.w3.org/2003/05/soap-envelope";
    public static readonly XNamespace Secext = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public static readonly XNamespace Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    /// <summary>The namespace that the service was born with and never lost.</summary>
    public static readonly XNamespace Service = "http://tempuri.org/";

    public static XDocument Wrap(XElement body) => new(
        new XDeclaration("1.0", "utf-8", null),
        new XElement(
            Envelope + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", Envelope.NamespaceName),
            new XElement(Envelope + "Body", body)));

    /// <summary>Code, subcode and reason (SOAP 1.2, part 1, section 5.4).</summary>
    public static XDocument Fault(Soap12FaultException fault) => Wrap(new XElement(
        Envelope + "Fault",
        new XElement(
            Envelope + "Code",
            new XElement(Envelope + "Value", $"soap:{fault.Code}"),
            fault.Subcode is null ? null : new XElement(Envelope + "Subcode", Subcode(fault.Subcode))),
        new XElement(Envelope + "Reason", new XElement(Envelope + "Text", new XAttribute(XNamespace.Xml + "lang", "en"), fault.Message))));

    private static XElement Subcode(XName name) => new(
        Envelope + "Value", new XAttribute(XNamespace.Xmlns + "s", name.NamespaceName), $"s:{name.LocalName}");
}
