using System.Text;
using System.Text.Unicode;
using System.Xml;
using System.Xml.XPath;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Soap.Answers;

/// <summary>Reads an answer's XML, within bounds and without a DTD, an entity or anything from outside.</summary>
internal static class SoapReader
{
    private const int MaxDepth = 32;
    private const int MaxAttributes = 64;
    private const string Inclusion = "http://www.w3.org/2004/08/xop/include";

    private const string PartsDetail = "The answer comes in parts (MTOM or attachments), which the hub does not read: "
        + "have the agency turn MTOM off for this operation, so that the whole answer is one XML document.";

    private static readonly XmlReaderSettings Closed = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
    };

    /// <summary>The document.</summary>
    /// <exception cref="AgencyException">Not UTF-8, in parts, past a bound, or with an instruction in it.</exception>
    /// <exception cref="XmlException">Not well-formed, or a DTD.</exception>
    public static XPathNavigator Read(ReadOnlyMemory<byte> body)
    {
        if (body.Span.TrimStart("\r\n"u8).StartsWith("--"u8))
        {
            throw Malformed(PartsDetail);
        }
        // What the HTTP header says holds for the document too (RFC 7303, section 3): utf-8, or nothing, which is read as such.
        if (!Utf8.IsValid(body.Span))
        {
            throw Malformed("The answer is not UTF-8.");
        }
        var text = Encoding.UTF8.GetString(body.Span).TrimStart('\uFEFF');
        Guard(text);
        using var reader = Open(text);
        return new XPathDocument(reader).CreateNavigator();
    }

    /// <summary>Before a tree is built, since a tree a million deep costs more than its bytes.</summary>
    private static void Guard(string text)
    {
        using var reader = Open(text);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw Malformed($"The answer is nested deeper than {MaxDepth} elements.");
            }
            switch (reader.NodeType)
            {
                case XmlNodeType.XmlDeclaration when reader.GetAttribute("encoding") is { } name && !IsUtf8(name):
                    throw Malformed("The answer names another encoding than UTF-8 in its XML declaration: have the agency name the one that it sends.");
                case XmlNodeType.ProcessingInstruction:
                    throw Malformed("The answer holds a processing instruction, which SOAP forbids.");
                case XmlNodeType.Element when reader.AttributeCount > MaxAttributes:
                    throw Malformed($"An element of the answer has more than {MaxAttributes} attributes.");
                case XmlNodeType.Element when reader.NamespaceURI == Inclusion:
                    throw Malformed(PartsDetail);
            }
        }
    }

    private static bool IsUtf8(string name) => name.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII";

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Closed);

    private static AgencyException Malformed(string detail) => new(AgencyFailure.Malformed(detail));
}
