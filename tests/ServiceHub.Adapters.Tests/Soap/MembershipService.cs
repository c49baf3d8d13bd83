using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap;

/// <summary>The social-security service with the recorded sample's people.</summary>
internal static class MembershipService
{
    public const string Agency = "social-security";

    private static readonly XNamespace Envelope = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Membership = "urn:sso:membership";

    public static string SampleText { get; } = Disk.ReadAllText(Repository.Sample(Agency, "answer.xml"));

    public static Task<WebAgency> StartAsync() => WebAgency.StartAsync(async context =>
    {
        var request = context.Request;
        (request.Method, request.Path.Value, request.QueryString.HasValue).ShouldBe(("POST", "/MembershipService.asmx", false));
        request.Headers["SOAPAction"].ToString().ShouldBe("\"urn:sso:membership:GetMemberships\"");
        request.ContentType.ShouldBe("text/xml; charset=utf-8");
        var asked = await ReadAskedAsync(request.Body);
        var answer = XDocument.Parse(SampleText);
        answer.Descendants(Membership + "Member")
            .Where(member => !asked.Contains(member.Element(Membership + "PersonId")!.Value))
            .Remove();
        context.Response.ContentType = "text/xml; charset=utf-8";
        await context.Response.WriteAsync(answer.ToString());
    });

    private static async Task<HashSet<string>> ReadAskedAsync(Stream body)
    {
        var request = await XDocument.LoadAsync(body, LoadOptions.None, CancellationToken.None);
        return request.Root!.Elements(Envelope + "Body")
            .Elements(Membership + "GetMemberships")
            .Elements(Membership + "PersonIds")
            .Elements(Membership + "PersonId")
            .Select(person => person.Value)
            .ToHashSet();
    }
}
