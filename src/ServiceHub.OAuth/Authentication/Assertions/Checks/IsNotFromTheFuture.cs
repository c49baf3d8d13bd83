using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>The <c>iat</c>, where given, does not lie ahead, but for the skew (RFC 7523 §3; FAPI 2.0 §5.3.2.1).</summary>
internal sealed class IsNotFromTheFuture : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion) =>
        assertion.ClaimTime(ClaimNames.IssuedAt) is { } issuedAt && issuedAt > assertion.Now + AssertionUnderTest.Skew
            ? AssertionErrors.IssuedInFuture(issuedAt - assertion.Now)
            : null;
}
