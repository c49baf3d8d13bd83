using System.Net;
using System.Net.Http.Headers;
using ServiceHub.Adapters.Http;

namespace ServiceHub.Adapters.Soap;

/// <summary>What differs on the wire between SOAP 1.1 and 1.2.</summary>
internal sealed class SoapVersion
{
    public const string Form = "1.1 or 1.2";

    // A message in parts is told from one in XML by its first bytes, so that it is refused with a remedy.
    private static readonly string[] MediaTypes = ["text/xml", "application/soap+xml", "multipart/related"];

    private SoapVersion(string number, string envelope, params HttpStatusCode[] faults) =>
        (Number, Namespace, Expected) = (number, envelope, new HttpExpectation(MediaTypes, faults));

    /// <summary>SOAP 1.1; a fault comes with the status 500 (section 6.2).</summary>
    public static SoapVersion V11 { get; } = new("1.1", "http://schemas.xmlsoap.org/soap/envelope/", HttpStatusCode.InternalServerError);

    /// <summary>SOAP 1.2; the sender's faults come with the status 400, others with 500 (part 2, table 20).</summary>
    public static SoapVersion V12 { get; } =
        new("1.2", "http://www.w3.org/2003/05/soap-envelope", HttpStatusCode.BadRequest, HttpStatusCode.InternalServerError);

    public string Number { get; }

    /// <summary>The namespace of the envelope.</summary>
    public string Namespace { get; }

    public HttpExpectation Expected { get; }

    public static bool TryParse(string text, out SoapVersion version)
    {
        version = text == V12.Number ? V12 : V11;
        return text == version.Number;
    }

    /// <summary>The HTTP request: SOAP 1.1 has a header for the action (section 6.1.1), 1.2 a parameter of the content's type (RFC 3902).</summary>
    public HttpRequestMessage CreateMessage(Uri url, string? action, byte[] envelope)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(envelope) };
        var type = new MediaTypeHeaderValue(this == V11 ? "text/xml" : "application/soap+xml", "utf-8");
        if (this == V11)
        {
            message.Headers.Add("SOAPAction", $"\"{action}\"");
        }
        else if (action is not null)
        {
            type.Parameters.Add(new NameValueHeaderValue("action", $"\"{action}\""));
        }
        message.Content.Headers.ContentType = type;
        return message;
    }
}
