using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Grants.Citizens;

/// <summary>
/// Whether a refresh token rotates: it does not where it is bound to a key, nor where the client authenticates by one, since
/// a lost answer would then cost the citizen a login and win nothing (FAPI 2.0 §5.3.2.1, item 9; RFC 9700 §4.14.2).
/// </summary>
internal static class Rotation
{
    public static bool IsFor(TokenContext context) => context.Authorization.BoundTo is null && AuthenticatesBySecret(context);

    public static bool AuthenticatesBySecret(TokenContext context) =>
        context.AuthenticationMethod is ClientAuthenticationMethods.ClientSecretBasic or ClientAuthenticationMethods.ClientSecretPost;
}
