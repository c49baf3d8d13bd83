using System.Xml.Linq;

namespace ServiceHub.Sandbox.Agencies.IdentityCard.Laser;

/// <summary>What CheckCardByLaser is asked with; empty where the element is missing.</summary>
internal sealed record CardStatusRequest(string Pid, string FirstName, string LastName, string BirthDay, string Laser)
{
    /// <summary>Number, birth day and laser code must be there; a name that is left empty is not compared.</summary>
    public bool IsWhole => Pid.Length > 0 && BirthDay.Length > 0 && Laser.Length > 0;

    /// <summary>Reads an envelope strictly: SOAP 1.2, headers that are known, one operation.</summary>
    /// <exception cref="Soap12FaultException">The service does not answer such a request.</exception>
    public static CardStatusRequest Read(XElement? envelope, UsernameTokens tokens)
    {
        if (envelope is null)
        {
            throw new Soap12FaultException(Soap12FaultException.Sender, null, "The request is not well-formed XML without a DTD.");
        }
        if (envelope.Name != Soap12.Envelope + "Envelope")
        {
            throw new Soap12FaultException(Soap12FaultException.VersionMismatch, null, "Only SOAP 1.2 is spoken here.");
        }
        var headers = envelope.Elements(Soap12.Envelope + "Header").Elements().ToList();
        var security = headers.Find(header => header.Name == Soap12.Secext + "Security");
        if (headers.Any(header => header != security && header.Attribute(Soap12.Envelope + "mustUnderstand")?.Value is "1" or "true"))
        {
            throw new Soap12FaultException(Soap12FaultException.MustUnderstand, null, "A mandatory header is unknown.");
        }
        tokens.Check(security);
        return envelope.Element(Soap12.Envelope + "Body")?.Element(Soap12.Service + "CheckCardByLaser") is { } operation
            ? new(Text(operation, "PID"), Text(operation, "FirstName"), Text(operation, "LastName"), Text(operation, "BirthDay"), Text(operation, "Laser"))
            : throw new Soap12FaultException(Soap12FaultException.Sender, null, "The body holds no CheckCardByLaser.");
    }

    private static string Text(XElement operation, string name) => operation.Element(Soap12.Service + name)?.Value.Trim() ?? "";
}
