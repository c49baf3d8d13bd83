using System.Text;
using System.Xml;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Soap;

/// <summary>A request's envelope (SOAP 1.1, section 4).</summary>
internal static class SoapEnvelope
{
    public const string Namespace = "http://schemas.xmlsoap.org/soap/envelope/";

    private static readonly XmlWriterSettings Plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write(SoapOptions options, IReadOnlyList<NationalId> subjects)
    {
        using var body = new MemoryStream();
        using (var writer = XmlWriter.Create(body, Plain))
        {
            writer.WriteStartElement("soap", "Envelope", Namespace);
            writer.WriteStartElement("Body", Namespace);
            writer.WriteStartElement(options.Operation.Name, options.Operation.Namespace);
            foreach (var wrapper in options.Subjects.SkipLast(1))
            {
                writer.WriteStartElement(wrapper.Name, wrapper.Namespace);
            }
            var item = options.Subjects[^1];
            foreach (var subject in subjects)
            {
                writer.WriteElementString(item.Name, item.Namespace, subject.Digits);
            }
            writer.WriteEndDocument();
        }
        return body.ToArray();
    }
}
