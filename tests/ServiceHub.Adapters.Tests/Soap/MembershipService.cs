using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap;

/// <summary>The social-security service with the recorded sample's people, in either version of SOAP.</summary>
internal static class MembershipService
{
    public const string Agency = "social-security";

    private const string Action = "urn:sso:membership:GetMemberships";

    private static readonly XNamespace Membership = SoapNamespaces.Membership;

    public static string SampleText { get; } = Disk.ReadAllText(Repository.Sample(Agency, "answer.xml"));

    public static Task<WebAgency> StartAsync() => StartAsync("text/xml; charset=utf-8", SoapNamespaces.Soap11, $"\"{Action}\"");

    public static Task<WebAgency> StartSoap12Async() =>
        StartAsync($"application/soap+xml; charset=utf-8; action=\"{Action}\"", SoapNamespaces.Soap12, "");

    /// <summary>The sample's envelope with those members that a request asks about.</summary>
    public static XDocument Answer(XDocument request, XNamespace envelope)
    {
        var asked = request.Root!.Elements(envelope + "Body")
            .Elements(Membership + "GetMemberships")
            .Elements(Membership + "PersonIds")
            .Elements(Membership + "PersonId")
            .Select(person => person.Value)
            .ToHashSet();
        var answer = XDocument.Parse(SampleText.Replace(SoapNamespaces.Soap11.NamespaceName, envelope.NamespaceName, StringComparison.Ordinal));
        answer.Descendants(Membership + "Member")
            .Where(member => !asked.Contains(member.Element(Membership + "PersonId")!.Value))
            .Remove();
        return answer;
    }

    private static Task<WebAgency> StartAsync(string contentType, XNamespace envelope, string soapAction) => WebAgency.StartAsync(async context =>
    {
        var request = context.Request;
        (request.Method, request.Path.Value, request.QueryString.HasValue).ShouldBe(("POST", "/MembershipService.asmx", false));
        request.Headers["SOAPAction"].ToString().ShouldBe(soapAction);
        request.ContentType.ShouldBe(contentType);
        var asked = await XDocument.LoadAsync(request.Body, LoadOptions.None, CancellationToken.None);
        context.Response.ContentType = contentType.Split(';')[0] + "; charset=utf-8";
        await context.Response.WriteAsync(Answer(asked, envelope).ToString());
    });
}
