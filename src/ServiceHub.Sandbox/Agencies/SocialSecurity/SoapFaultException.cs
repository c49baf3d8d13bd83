namespace ServiceHub.Sandbox.Agencies.SocialSecurity;

/// <summary>Ends a request with a fault (SOAP 1.1, section 4.4).</summary>
/// <param name="code">A fault code of SOAP, without prefix.</param>
/// <param name="message">What is wrong, without any value of the request.</param>
internal sealed class SoapFaultException(string code, string message) : Exception(message)
{
    public const string Client = "Client";
    public const string VersionMismatch = "VersionMismatch";
    public const string MustUnderstand = "MustUnderstand";

    public string Code { get; } = code;
}
