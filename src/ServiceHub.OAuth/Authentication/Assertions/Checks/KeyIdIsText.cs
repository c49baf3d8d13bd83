using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>
/// The <c>kid</c>, where given, is a text (RFC 7515 §4.1.4). It is compared with the ids of registered keys and nothing else; a
/// key that the assertion brings or points to (<c>jwk</c>, <c>jku</c>, <c>x5c</c>, <c>x5u</c>) is not looked at (RFC 8725 §3.10).
/// </summary>
internal sealed class KeyIdIsText : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion) =>
        assertion.HasHeader(ClaimNames.KeyId) && assertion.KeyId is null ? AssertionErrors.KeyIdMalformed : null;
}
