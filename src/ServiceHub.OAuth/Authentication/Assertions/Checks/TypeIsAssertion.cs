using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>
/// The <c>typ</c>, where given, is one of an assertion (draft-ietf-oauth-rfc7523bis prefers <c>client-authentication+jwt</c>) or says
/// no more than JWT, so that no token of another kind passes for one (RFC 8725 §3.11). Media types know no case (RFC 7515 §4.1.9).
/// </summary>
internal sealed class TypeIsAssertion : IAssertionCheck
{
    private static readonly string[] Types = ["client-authentication+jwt", "application/client-authentication+jwt", "JWT"];

    public OAuthError? Check(AssertionUnderTest assertion) =>
        !assertion.HasHeader(ClaimNames.Type)
        || (assertion.HeaderText(ClaimNames.Type) is { } type && Types.Contains(type, StringComparer.OrdinalIgnoreCase))
            ? null
            : AssertionErrors.Type;
}
