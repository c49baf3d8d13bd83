using System.Text.Json;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>
/// A <c>cnf</c> names one key in one of the two ways that are understood (RFC 9449 §6.1, RFC 8705 §3.1): a token that is bound in
/// a way which nobody can check is no bearer token.
/// </summary>
internal sealed class ConfirmationIsReadable : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (!token.Claims.TryGetProperty(ClaimNames.Confirmation, out var claim))
        {
            return null;
        }
        token.Confirmation = claim.ValueKind != JsonValueKind.Object || claim.GetPropertyCount() != 1 ? null
            : Text(claim, Confirmation.KeyThumbprint) is { } key ? new(ConfirmationMethod.DPoP, key)
            : Text(claim, Confirmation.CertificateThumbprint) is { } certificate ? new(ConfirmationMethod.Certificate, certificate)
            : null;
        return token.Confirmation is null ? TokenFailures.Claim(ClaimNames.Confirmation) : null;
    }

    private static string? Text(JsonElement claim, string member) =>
        claim.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
