using System.Xml.XPath;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Soap;

/// <summary>A fault (SOAP 1.1, section 4.4) by its code; its text may quote the request, and is left unread.</summary>
internal static class SoapFault
{
    public static AgencyFailure FailureOf(XPathNavigator fault)
    {
        var code = fault.SelectSingleNode("faultcode")?.Value ?? "";
        var local = code[(code.LastIndexOf(':') + 1)..].Trim();

        // Section 4.4.1: a code may be refined behind a dot, such as Client.Authentication.
        return local.Split('.')[0] switch
        {
            "Client" => AgencyFailure.Refused("The agency answered with a SOAP fault of the class Client."),
            "VersionMismatch" or "MustUnderstand" =>
                AgencyFailure.Refused("The agency does not accept this kind of SOAP envelope."),
            _ => AgencyFailure.Unavailable("The agency answered with a SOAP fault."),
        };
    }
}
