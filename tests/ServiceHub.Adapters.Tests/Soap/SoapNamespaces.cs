using System.Xml.Linq;

namespace ServiceHub.Adapters.Tests.Soap;

/// <summary>The namespaces that the tests' agencies speak, written down anew.</summary>
internal static class SoapNamespaces
{
    public static readonly XNamespace Soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
    public static readonly XNamespace Soap12 = "http://www.w3.org/2003/05/soap-envelope";
    public static readonly XNamespace Extension = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public static readonly XNamespace Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public static readonly XNamespace XRoad = "http://x-road.eu/xsd/xroad.xsd";
    public static readonly XNamespace Identifiers = "http://x-road.eu/xsd/identifiers";
    public static readonly XNamespace Representation = "http://x-road.eu/xsd/representation.xsd";
    public static readonly XNamespace Membership = "urn:sso:membership";
}
