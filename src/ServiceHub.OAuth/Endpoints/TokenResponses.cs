using System.Buffers;
using System.Text.Json;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>Writes the token endpoint's answers (RFC 6749 §5.1, §5.2).</summary>
internal static class TokenResponses
{
    // Pragma is demanded beside Cache-Control by RFC 6749 §5.1, though no cache of today needs it.
    private static readonly KeyValuePair<string, string>[] Plain =
    [
        new("Content-Type", "application/json"),
        new("Cache-Control", "no-store"),
        new("Pragma", "no-cache"),
    ];

    private static readonly KeyValuePair<string, string>[] Unauthenticated =
    [
        .. Plain,
        new("WWW-Authenticate", "Basic realm=\"ServiceHub\", charset=\"UTF-8\""),
    ];

    public static OAuthResponse Issued(TokenContext context, IssuedToken token)
    {
        var json = Write(writer =>
        {
            writer.WriteString("access_token", token.Text);
            writer.WriteString("token_type", "Bearer");
            writer.WriteNumber("expires_in", (long)token.Lifetime.TotalSeconds);
            writer.WriteString("scope", context.Scopes.ToString());
        });
        var outcome = new TokenRequestOutcome(null, null, context.AuthenticatedClientId, context.CredentialId, token.TokenId);
        return new OAuthResponse(200, Plain, json, outcome);
    }

    public static OAuthResponse Refused(TokenContext context, OAuthError error)
    {
        var json = Write(writer =>
        {
            writer.WriteString("error", error.Code);
            writer.WriteString("error_description", error.Description);
        });
        var cause = error.Detail ?? error.Description;
        var outcome = new TokenRequestOutcome(error.Code, cause, context.AuthenticatedClientId, context.CredentialId, null);
        return new OAuthResponse(error.Status, error.Status == 401 ? Unauthenticated : Plain, json, outcome);
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }
}
