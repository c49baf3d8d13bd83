using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace ServiceHub.Sandbox.Agencies.Http;

/// <summary>XML in and out: no DTD, nothing from elsewhere.</summary>
internal static class SafeXml
{
    private static readonly XmlWriterSettings Writing = new() { Async = true, Encoding = new UTF8Encoding(false) };

    /// <returns>The root, or null when the body is no well-formed XML without a DTD.</returns>
    public static async Task<XElement?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var settings = new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(request.Body, settings);
            return (await XDocument.LoadAsync(reader, LoadOptions.None, cancellation)).Root;
        }
        catch (Exception e) when (e is XmlException or BadHttpRequestException)
        {
            return null;
        }
    }

    public static async Task WriteAsync(HttpContext context, int status, string mediaType, XDocument document)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        await using var writer = XmlWriter.Create(context.Response.Body, Writing);
        await document.SaveAsync(writer, context.RequestAborted);
    }
}
