using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>A JWS in compact form, each segment canonical base64url (RFC 7515 §3.1, §7.1).</summary>
internal sealed class TextIsThreeSegments : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion) => assertion.TrySplit() ? null : AssertionErrors.NotThreeSegments;
}
