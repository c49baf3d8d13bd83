namespace ServiceHub.Adapters.Soap.Security;

/// <summary>Names of WS-Security (OASIS SOAP Message Security 1.1, Username Token Profile 1.1).</summary>
internal static class WsSecurity
{
    public const string Extension = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    public const string Utility = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    public const string Base64 = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    public const string PasswordText = Profile + "#PasswordText";
    public const string PasswordDigest = Profile + "#PasswordDigest";

    private const string Profile = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0";
}
