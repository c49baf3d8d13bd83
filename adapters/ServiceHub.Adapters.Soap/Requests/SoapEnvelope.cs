using System.Text;
using System.Xml;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Soap.Security;

namespace ServiceHub.Adapters.Soap.Requests;

/// <summary>A request's envelope (SOAP 1.1, section 4; SOAP 1.2, part 1, section 5).</summary>
internal static class SoapEnvelope
{
    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write(SoapOptions options, UsernameToken? token, SoapCall call)
    {
        if (!call.Request.Inputs.Values.All(CanHold))
        {
            throw new AgencyException(AgencyFailure.OfHub("An input holds a sign that XML cannot carry."));
        }
        using var body = new MemoryStream();
        using (var writer = XmlWriter.Create(body, Plain))
        {
            writer.WriteStartElement("soap", "Envelope", options.Version.Namespace);
            WriteHeader(writer, options, token, call);
            writer.WriteStartElement("Body", options.Version.Namespace);
            options.Operation.Write(writer, call);
            writer.WriteEndDocument();
        }
        return body.ToArray();
    }

    /// <summary>Whether a text can stand in XML 1.0 (section 2.2).</summary>
    public static bool CanHold(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static void WriteHeader(XmlWriter writer, SoapOptions options, UsernameToken? token, SoapCall call)
    {
        if (options.XRoad is null && token is null && options.Headers.Count == 0)
        {
            return;
        }
        writer.WriteStartElement("Header", options.Version.Namespace);
        options.XRoad?.Write(writer, call);
        token?.Write(writer, options.Version);
        foreach (var header in options.Headers)
        {
            header.Write(writer, call);
        }
        writer.WriteEndElement();
    }
}
