using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Grants;

namespace ServiceHub.OAuth.Endpoints;

/// <summary>Writes what the token endpoint grants (RFC 6749 §5.1).</summary>
internal static class TokenResponses
{
    public static OAuthResponse Issued(TokenContext context, GrantedTokens granted)
    {
        context.Outcome = context.Outcome with { TokenId = granted.AccessToken.TokenId };
        return OAuthResponses.Granted(context, writer =>
        {
            writer.WriteString("access_token", granted.AccessToken.Text);
            writer.WriteString("token_type", context.Confirmation?.Method == ConfirmationMethod.DPoP ? "DPoP" : "Bearer");
            writer.WriteNumber("expires_in", (long)granted.AccessToken.Lifetime.TotalSeconds);
            writer.WriteString("scope", context.Scopes.ToString());
            if (granted.RefreshToken is { } refreshToken)
            {
                writer.WriteString("refresh_token", refreshToken);
            }
            if (granted.IssuedTokenType is { } type)
            {
                writer.WriteString("issued_token_type", type);
            }
            if (context.Detail is { } detail)
            {
                writer.WriteStartArray("authorization_details");
                detail.WriteTo(writer);
                writer.WriteEndArray();
            }
        });
    }
}
