using System.Xml.Linq;

namespace ServiceHub.Sandbox.Agencies.SocialSecurity;

internal static class Soap
{
    public static readonly XNamespace Envelope = "http://schemas.xmlsoap.org/soap/envelope/";
    public static readonly XNamespace Membership = "urn:sso:membership";

    public static XDocument Wrap(XElement body) => new(
        new XDeclaration("1.0", "utf-8", null),
        new XElement(
            Envelope + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", Envelope.NamespaceName),
            new XElement(Envelope + "Body", body)));

    /// <summary>The parts of a fault stand in no namespace (SOAP 1.1, section 4.4).</summary>
    public static XDocument Fault(SoapFaultException fault) => Wrap(new XElement(
        Envelope + "Fault",
        new XElement("faultcode", $"soap:{fault.Code}"),
        new XElement("faultstring", fault.Message)));
}
