using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.SocialSecurity;

/// <summary>Reads the request's envelope strictly: SOAP 1.1, no DTD, one known operation.</summary>
internal static class MembershipRequest
{
    public const int MostPersonIds = 500;

    private const string Action = "urn:sso:membership:GetMemberships";

    /// <returns>The numbers asked for.</returns>
    /// <exception cref="SoapFaultException">The request is none that the office answers.</exception>
    public static async Task<IReadOnlyList<string>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        // SOAP 1.1, section 6.1.1: the header is a quoted URI.
        if (request.Headers["SOAPAction"].ToString().Trim('"') != Action)
        {
            throw new SoapFaultException(SoapFaultException.Client, "The SOAPAction is unknown.");
        }
        var envelope = await SafeXml.ReadAsync(request, cancellation)
            ?? throw new SoapFaultException(SoapFaultException.Client, "The request is not well-formed XML without a DTD.");
        var operation = Operation(envelope);
        string[] ids = [.. operation
            .Elements(Soap.Membership + "PersonIds")
            .Elements(Soap.Membership + "PersonId")
            .Select(id => id.Value.Trim())];
        return ids.Length is > 0 and <= MostPersonIds
            ? ids
            : throw new SoapFaultException(SoapFaultException.Client, $"PersonIds holds 1 to {MostPersonIds} PersonId.");
    }

    private static XElement Operation(XElement envelope)
    {
        if (envelope.Name.LocalName == "Envelope" && envelope.Name.Namespace != Soap.Envelope)
        {
            throw new SoapFaultException(SoapFaultException.VersionMismatch, "Only SOAP 1.1 is spoken here.");
        }
        if (envelope.Elements(Soap.Envelope + "Header").Elements().Any(MustBeUnderstood))
        {
            throw new SoapFaultException(SoapFaultException.MustUnderstand, "A mandatory header is unknown.");
        }
        return envelope.Name == Soap.Envelope + "Envelope"
            && envelope.Element(Soap.Envelope + "Body")?.Element(Soap.Membership + "GetMemberships") is { } operation
                ? operation
                : throw new SoapFaultException(SoapFaultException.Client, "The body holds no GetMemberships in a SOAP envelope.");
    }

    private static bool MustBeUnderstood(XElement header) => header.Attribute(Soap.Envelope + "mustUnderstand")?.Value == "1";
}
