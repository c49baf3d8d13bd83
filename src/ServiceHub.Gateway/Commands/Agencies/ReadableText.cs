using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>Bytes of an agency as text for a terminal: JSON and XML indented, anything else as it is, nothing that steers the terminal.</summary>
internal static class ReadableText
{
    private const int MostSigns = 256 * 1024;
    private const string Security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    public static JsonSerializerOptions Json { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ReadOnlyMemory<byte> bytes)
    {
        var text = Tidy(Encoding.UTF8.GetString(bytes.Span));
        var shown = string.Concat(text.Take(MostSigns).Select(sign => char.IsControl(sign) && sign is not ('\n' or '\t') ? '\uFFFD' : sign));
        return shown.Length < text.Length ? $"{shown}\n(and {text.Length - shown.Length} signs more)" : shown;
    }

    private static string Tidy(string text)
    {
        var plain = text.ReplaceLineEndings("\n").Trim('\n', ' ', '\uFEFF');
        try
        {
            return plain is ['<', ..] ? Xml(plain) : plain is ['{' or '[', ..] ? JsonSerializer.Serialize(JsonElement.Parse(plain), Json) : plain;
        }
        catch (Exception error) when (error is JsonException or XmlException)
        {
            return plain;
        }
    }

    private static string Xml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var document = XDocument.Load(reader);
        // A digest of a short password can be guessed at; nothing of the token is shown.
        foreach (var part in document.Descendants(XName.Get("UsernameToken", Security)).Elements())
        {
            part.Value = SecretMask.Hidden;
        }
        return document.ToString();
    }
}
