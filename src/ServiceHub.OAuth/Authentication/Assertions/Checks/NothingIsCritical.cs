using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>No extension is understood, so an assertion that demands one is invalid (RFC 7515 §4.1.11).</summary>
internal sealed class NothingIsCritical : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion) =>
        assertion.HasHeader(ClaimNames.Critical) ? AssertionErrors.CriticalExtension : null;
}
