using System.Xml.Linq;

namespace ServiceHub.Sandbox.Agencies.IdentityCard.Laser;

/// <summary>Ends a request with a fault (SOAP 1.2, part 1, section 5.4).</summary>
/// <param name="code">A fault code of SOAP, without prefix.</param>
/// <param name="subcode">A fault of WS-Security (SOAP Message Security 1.1, section 12), or null.</param>
/// <param name="message">What is wrong, without any value of the request.</param>
internal sealed class Soap12FaultException(string code, XName? subcode, string message) : Exception(message)
{
    public const string Sender = "Sender";
    public const string VersionMismatch = "VersionMismatch";
    public const string MustUnderstand = "MustUnderstand";

    public string Code { get; } = code;

    public XName? Subcode { get; } = subcode;

    /// <summary>The sender's mistakes come with 400, all others with 500 (SOAP 1.2, part 2, table 20).</summary>
    public int Status => Code == Sender ? 400 : 500;
}
