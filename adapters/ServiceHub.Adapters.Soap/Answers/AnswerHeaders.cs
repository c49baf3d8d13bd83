using System.Xml.XPath;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Soap.Security;
using ServiceHub.Adapters.Soap.XRoad;

namespace ServiceHub.Adapters.Soap.Answers;

/// <summary>
/// The headers of an answer: one that must be understood (SOAP 1.1, section 4.2.3; SOAP 1.2, part 1, section 5.2.3) and is not makes
/// the answer unreadable. Understood are a timestamp and what X-Road says.
/// </summary>
internal static class AnswerHeaders
{
    /// <exception cref="AgencyException">A header is not understood, or the answer is of another time.</exception>
    public static void Check(SoapMessage answer, SoapOptions options, DateTimeOffset now)
    {
        foreach (var header in answer.Headers)
        {
            var isOfXRoad = options.XRoad is not null && XRoadNames.Contains(header.NamespaceURI);
            var isMandatory = header.GetAttribute("mustUnderstand", options.Version.Namespace).Trim() is "1" or "true";
            if (isMandatory && !isOfXRoad && !IsTimestamp(header))
            {
                throw new AgencyException(AgencyFailure.Malformed("The answer has a header that must be understood, and is not."));
            }
            if (IsSecurity(header))
            {
                AnswerTimestamp.Check(header, now);
            }
        }
    }

    private static bool IsSecurity(XPathNavigator header) => header is { LocalName: "Security", NamespaceURI: WsSecurity.Extension };

    private static bool IsTimestamp(XPathNavigator header) => IsSecurity(header)
        && header.SelectChildren(XPathNodeType.Element).Cast<XPathNavigator>()
            .All(child => child is { LocalName: "Timestamp", NamespaceURI: WsSecurity.Utility });
}
