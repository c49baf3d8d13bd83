using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceHub.Sandbox.Agencies.Http;

namespace ServiceHub.Sandbox.Agencies.SocialSecurity;

/// <summary>The office's SOAP 1.1 interface: <c>POST /MembershipService.asmx</c> with the operation GetMemberships.</summary>
internal sealed class MembershipEndpoint(MembershipStore store, TimeProvider time)
{
    private const string Path = "/MembershipService.asmx";
    private const string MediaType = "text/xml; charset=utf-8";

    public async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != Path)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        try
        {
            var ids = await MembershipRequest.ReadAsync(context.Request, context.RequestAborted);
            var members = await store.FindAsync(ids, context.RequestAborted);
            await SafeXml.WriteAsync(context, StatusCodes.Status200OK, MediaType, Soap.Wrap(Response(members)));
        }
        catch (SoapFaultException fault)
        {
            // A fault comes with status 500 (SOAP 1.1, section 6.2).
            await SafeXml.WriteAsync(context, StatusCodes.Status500InternalServerError, MediaType, Soap.Fault(fault));
        }
    }

    private XElement Response(IEnumerable<MemberDocument> members) => new(
        Soap.Membership + "GetMembershipsResponse",
        new XAttribute("xmlns", Soap.Membership.NamespaceName),
        new XElement(Soap.Membership + "Members", members.Select(Member)),
        Element("AsOf", ThaiTime.Stamp(time)));

    private static XElement Member(MemberDocument member) => new(
        Soap.Membership + "Member",
        Element("PersonId", member.PersonId),
        Element("NameTh", member.NameTh),
        Element("NameEn", member.NameEn),
        Element("BirthDate", member.BirthDate),
        Element("Section", member.Section),
        Element("Status", member.Status),
        Element("RegisteredOn", member.RegisteredOn),
        Element("EmployerTh", member.EmployerTh),
        Element("EmployerEn", member.EmployerEn),
        Element("HospitalTh", member.HospitalTh),
        Element("HospitalEn", member.HospitalEn));

    private static XElement? Element(string name, string? value) => value is null ? null : new XElement(Soap.Membership + name, value);
}
