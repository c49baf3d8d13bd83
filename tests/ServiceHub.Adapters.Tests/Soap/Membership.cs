using System.Text;
using System.Text.Json.Nodes;
using ServiceHub.Adapters.Calls;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Soap;

/// <summary>Answers of the social-security service, made up piece by piece.</summary>
internal static class Membership
{
    public const string Xml = "text/xml; charset=utf-8";
    public const string Envelope = """<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="urn:sso:membership">""";
    public const string Head = Envelope + "<s:Body>";
    public const string Tail = "</s:Body></s:Envelope>";
    public const string AsOf = "<m:AsOf>2026-11-22T10:00:00+07:00</m:AsOf>";

    /// <summary>A member with what is told of them.</summary>
    public static string Member(NationalId person, string fields = "") =>
        $"<m:Member><m:PersonId>{person.Digits}</m:PersonId>{fields}<m:Section>33</m:Section><m:Status>A</m:Status></m:Member>";

    /// <summary>The body's element.</summary>
    public static string Response(params string[] members) =>
        $"<m:GetMembershipsResponse><m:Members>{string.Concat(members)}</m:Members>{AsOf}</m:GetMembershipsResponse>";

    /// <summary>A whole answer.</summary>
    public static string Answer(params string[] members) => Head + Response(members) + Tail;

    public static Task<AgencyReply> AskAsync(string answer, Action<JsonObject>? change = null, params NationalId[] people) =>
        AskAsync(Xml, Encoding.UTF8.GetBytes(answer), change, people);

    /// <summary>Asks, over a real socket, about people (Somchai when there are none) an agency that answers so.</summary>
    public static async Task<AgencyReply> AskAsync(string contentType, byte[] answer, Action<JsonObject>? change = null, params NationalId[] people)
    {
        await using var web = await WebAgency.StartAsync(async context =>
        {
            context.Response.ContentType = contentType;
            await context.Response.Body.WriteAsync(answer);
        });
        using var underTest = new AgencyUnderTest(MembershipService.Agency, web.Address, change);
        return await underTest.Agency.AskAsync(people is [] ? [People.Somchai] : people, CancellationToken.None);
    }
}
