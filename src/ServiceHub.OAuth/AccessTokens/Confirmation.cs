using System.Text.Json;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>The key whose holder alone may use a token (RFC 7800 §3, the claim <c>cnf</c>).</summary>
/// <param name="Method">How the holder proves it.</param>
/// <param name="Thumbprint">The key's or certificate's SHA-256 thumbprint, base64url.</param>
public sealed record Confirmation(ConfirmationMethod Method, string Thumbprint)
{
    internal const string KeyThumbprint = "jkt";
    internal const string CertificateThumbprint = "x5t#S256";

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(ClaimNames.Confirmation);
        writer.WriteString(Method == ConfirmationMethod.DPoP ? KeyThumbprint : CertificateThumbprint, Thumbprint);
        writer.WriteEndObject();
    }
}
