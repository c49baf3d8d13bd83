using System.Text.Json;

namespace ServiceHub.OAuth.AccessTokens;

/// <summary>The key whose holder alone may use a token (RFC 7800 §3, the claim <c>cnf</c>).</summary>
/// <param name="Method">How the holder proves it.</param>
/// <param name="Thumbprint">The key's or certificate's SHA-256 thumbprint, base64url.</param>
public sealed record Confirmation(ConfirmationMethod Method, string Thumbprint)
{
    internal const string KeyThumbprint = "jkt";
    internal const string CertificateThumbprint = "x5t#S256";

    /// <summary>Reads the claim from a token's others; null for a bearer token.</summary>
    /// <returns>False when it is there and not understood.</returns>
    internal static bool TryRead(JsonElement claims, out Confirmation? confirmation)
    {
        confirmation = null;
        if (!claims.TryGetProperty(ClaimNames.Confirmation, out var claim))
        {
            return true;
        }
        confirmation = claim.ValueKind != JsonValueKind.Object || claim.GetPropertyCount() != 1 ? null
            : Text(claim, KeyThumbprint) is { } key ? new(ConfirmationMethod.DPoP, key)
            : Text(claim, CertificateThumbprint) is { } certificate ? new(ConfirmationMethod.Certificate, certificate)
            : null;
        return confirmation is not null;
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(ClaimNames.Confirmation);
        writer.WriteString(Method == ConfirmationMethod.DPoP ? KeyThumbprint : CertificateThumbprint, Thumbprint);
        writer.WriteEndObject();
    }

    private static string? Text(JsonElement claim, string member) =>
        claim.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
