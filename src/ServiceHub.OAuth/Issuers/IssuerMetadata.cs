using System.Text.Json;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Issuers;

/// <summary>What an issuer publishes about itself (OpenID Connect Discovery §3), as far as the hub uses it.</summary>
/// <param name="JwksUri">Where its keys are.</param>
/// <param name="AuthorizationEndpoint">Where citizens log in; null when it does not say.</param>
/// <param name="TokenEndpoint">Where codes are exchanged; null when it does not say.</param>
/// <param name="NamesItself">Whether its authorization responses hold <c>iss</c> (RFC 9207 §3).</param>
internal sealed record IssuerMetadata(Uri JwksUri, Uri? AuthorizationEndpoint, Uri? TokenEndpoint, bool NamesItself)
{
    /// <summary>Reads the document; null when it is none, or that of another issuer (OpenID Connect Discovery §4.3).</summary>
    public static IssuerMetadata? Read(ReadOnlySpan<byte> json, string issuer)
    {
        if (!StrictJson.TryReadObject(json, out var document, out var nameRepeated)
            || nameRepeated
            || Text(document.Value, "issuer") != issuer
            || Address(document.Value, "jwks_uri") is not { } keys)
        {
            return null;
        }
        return new(
            keys,
            Address(document.Value, "authorization_endpoint"),
            Address(document.Value, "token_endpoint"),
            document.Value.TryGetProperty("authorization_response_iss_parameter_supported", out var named) && named.ValueKind == JsonValueKind.True);
    }

    private static Uri? Address(JsonElement document, string member) =>
        Uri.TryCreate(Text(document, member), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;

    private static string? Text(JsonElement document, string member) =>
        document.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
