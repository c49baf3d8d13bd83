namespace ServiceHub.Adapters.Soap.XRoad;

/// <summary>The namespaces of X-Road's headers (PR-MESS, section 2; Third Party Representation Extension, section 2).</summary>
internal static class XRoadNames
{
    public const string Header = "http://x-road.eu/xsd/xroad.xsd";
    public const string Identifiers = "http://x-road.eu/xsd/identifiers";
    public const string Representation = "http://x-road.eu/xsd/representation.xsd";

    public static bool Contains(string uri) => uri is Header or Representation;
}
