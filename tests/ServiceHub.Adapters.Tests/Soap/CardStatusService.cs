using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using ServiceHub.Adapters.Tests.Support;

namespace ServiceHub.Adapters.Tests.Soap;

/// <summary>
/// The identity-card authority's CheckCardByLaser over SOAP 1.2: it knows one card, and asks for a user name with a digest and a
/// timestamp. What it was asked last can be looked at.
/// </summary>
internal sealed class CardStatusService : IAsyncDisposable
{
    public const string User = "hub";
    public const string Laser = "JT0123456789";

    private const string Manifest = """
        {
          "inputs": {
            "laserCode": {},
            "birthDate": { "convert": "buddhist-date", "format": "yyyyMMdd" },
            "firstName": {},
            "lastName": {}
          },
          "credentials": { "usernameToken": { "user": "hub", "password": "config:Agencies:identity-card:Password" } },
          "soap": {
            "version": "1.2",
            "path": "/CheckCardStatus/CheckCardService.asmx",
            "action": "http://tempuri.org/CheckCardByLaser",
            "namespaces": { "m": "http://tempuri.org/" },
            "operation": "m:CheckCardByLaser",
            "body": {
              "m:PID": "{subject}",
              "m:FirstName": "{input.firstName}",
              "m:LastName": "{input.lastName}",
              "m:BirthDay": "{input.birthDate}",
              "m:Laser": "{input.laserCode}"
            },
            "answer": "m:CheckCardByLaserResponse",
            "records": "m:CheckCardByLaserResult",
            "subjectEchoed": false,
            "notFound": "m:CheckCardByLaserResult[m:IsError = 'true' and m:Code = '7']",
            "faults": { "m:Unknown": "not-found", "m:Closed": "too-busy", "Sender": "refused" }
          },
          "fields": {
            "code": { "from": "m:Code", "convert": "code", "codes": { "0": "VALID", "1": "EXPIRED", "4": "MISMATCH" }, "required": true },
            "description": { "th": { "from": "m:Desc" } }
          }
        }
        """;

    private static readonly XNamespace Soap = SoapNamespaces.Soap12;
    private static readonly XNamespace Card = "http://tempuri.org/";

    private WebAgency _web = null!;

    public string Address => _web.Address;

    public List<XElement> Requests { get; } = [];

    public string ContentType { get; private set; } = "";

    /// <summary>Answers in the place of the service.</summary>
    public Func<XElement, (int Status, XElement Body)>? Instead { get; set; }

    /// <summary>The header of the answers.</summary>
    public XElement? Header { get; set; }

    public static async Task<CardStatusService> StartAsync()
    {
        var service = new CardStatusService();
        service._web = await WebAgency.StartAsync(service.AnswerAsync);
        return service;
    }

    /// <summary>Loads the manifest with a change.</summary>
    public AgencyUnderTest Load(Action<JsonObject>? change = null, TimeProvider? time = null) => new(MembershipService.Agency, Address, manifest =>
    {
        Become(manifest);
        change?.Invoke(manifest);
    }, time: time);

    public static void Become(JsonObject manifest)
    {
        manifest.Remove("batchSize");
        foreach (var (key, value) in JsonNode.Parse(Manifest)!.AsObject())
        {
            manifest[key] = value?.DeepClone();
        }
    }

    public static XElement Result(string code, string description) => new(
        Card + "CheckCardByLaserResponse",
        new XElement(
            Card + "CheckCardByLaserResult",
            new XElement(Card + "IsError", code == "0" ? "false" : "true"),
            new XElement(Card + "ErrorMessage"),
            new XElement(Card + "Code", code),
            new XElement(Card + "Desc", description)));

    public static XElement Fault(string code, XName? subcode = null, XName? detail = null) => new(
        Soap + "Fault",
        new XElement(
            Soap + "Code",
            new XElement(Soap + "Value", new XAttribute(XNamespace.Xmlns + "env", Soap.NamespaceName), $"env:{code}"),
            subcode is null ? null : new XElement(
                Soap + "Subcode",
                new XElement(Soap + "Value", new XAttribute(XNamespace.Xmlns + "sub", subcode.NamespaceName), $"sub:{subcode.LocalName}"))),
        new XElement(Soap + "Reason", new XElement(Soap + "Text", "about 1101700000010")),
        detail is null ? null : new XElement(Soap + "Detail", new XElement(detail, "about 1101700000010")));

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        ContentType = context.Request.ContentType ?? "";
        var request = (await XDocument.LoadAsync(context.Request.Body, LoadOptions.None, CancellationToken.None)).Root!;
        lock (Requests)
        {
            Requests.Add(request);
        }
        var (status, body) = Instead?.Invoke(request) ?? Judge(request);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/soap+xml; charset=utf-8";
        var envelope = new XElement(Soap + "Envelope", Header is null ? null : new XElement(Soap + "Header", Header), new XElement(Soap + "Body", body));
        await context.Response.WriteAsync(envelope.ToString());
    }

    private static (int Status, XElement Body) Judge(XElement request)
    {
        if (!IsUser(request.Element(Soap + "Header")?.Element(SoapNamespaces.Extension + "Security")))
        {
            return (400, Fault("Sender", SoapNamespaces.Extension + "FailedAuthentication"));
        }
        var asked = request.Element(Soap + "Body")!.Element(Card + "CheckCardByLaser")!.Elements().Select(element => (element.Name, element.Value));
        (XName, string)[] right =
        [
            (Card + "PID", People.Somchai.Digits), (Card + "FirstName", "สมชาย"), (Card + "LastName", "ใจดี"),
            (Card + "BirthDay", "25080714"), (Card + "Laser", Laser),
        ];
        return (200, asked.SequenceEqual(right) ? Result("0", "สถานะปกติ") : Result("4", "สถานะไม่ปกติ"));
    }

    private static bool IsUser(XElement? security)
    {
        if (security?.Attribute(Soap + "mustUnderstand")?.Value != "1" || security.Element(SoapNamespaces.Extension + "UsernameToken") is not { } token)
        {
            return false;
        }
        var created = token.Element(SoapNamespaces.Utility + "Created")!.Value;
        DateTimeOffset.ParseExact(created, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        byte[] digested =
        [
            .. Convert.FromBase64String(token.Element(SoapNamespaces.Extension + "Nonce")!.Value),
            .. Encoding.UTF8.GetBytes(created),
            .. Encoding.UTF8.GetBytes(AgencyUnderTest.Token),
        ];
#pragma warning disable CA5350
        return token.Element(SoapNamespaces.Extension + "Username")!.Value == User
            && token.Element(SoapNamespaces.Extension + "Password")!.Value == Convert.ToBase64String(SHA1.HashData(digested));
#pragma warning restore CA5350
    }
}
