using System.Xml;
using System.Xml.XPath;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Soap;

/// <summary>Reads an answer's envelope, within bounds and without a DTD, an entity or anything from outside.</summary>
internal static class SoapReader
{
    private const int MaxDepth = 32;

    /// <summary>The answer's element inside the body.</summary>
    /// <exception cref="AgencyException">A fault, another element, or nesting past the bound.</exception>
    /// <exception cref="XmlException">Not well-formed, or a DTD.</exception>
    public static XPathNavigator ReadAnswer(ReadOnlyMemory<byte> envelope, XmlQualifiedName answer)
    {
        GuardDepth(envelope);
        using var reader = Open(envelope);
        var body = new XPathDocument(reader).CreateNavigator();
        if (!body.MoveToChild("Envelope", SoapEnvelope.Namespace) || !body.MoveToChild("Body", SoapEnvelope.Namespace))
        {
            throw new AgencyException(AgencyFailure.Malformed("The answer is not a SOAP 1.1 envelope with a body."));
        }
        var fault = body.Clone();
        if (fault.MoveToChild("Fault", SoapEnvelope.Namespace))
        {
            throw new AgencyException(SoapFault.FailureOf(fault));
        }
        return body.MoveToChild(answer.Name, answer.Namespace)
            ? body
            : throw new AgencyException(AgencyFailure.Malformed("The body holds another element than the manifest says."));
    }

    /// <summary>Before a tree is built, since a tree a million deep costs more than its bytes.</summary>
    private static void GuardDepth(ReadOnlyMemory<byte> envelope)
    {
        using var reader = Open(envelope);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw new AgencyException(AgencyFailure.Malformed($"The answer is nested deeper than {MaxDepth} elements."));
            }
        }
    }

    private static XmlReader Open(ReadOnlyMemory<byte> envelope) => XmlReader.Create(
        new MemoryStream(envelope.ToArray(), writable: false),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Math.Max(1, envelope.Length),
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
}
