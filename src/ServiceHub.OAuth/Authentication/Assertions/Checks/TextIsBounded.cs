using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>Nothing is decoded that is longer than any honest assertion.</summary>
internal sealed class TextIsBounded : IAssertionCheck
{
    public const int LongestAssertion = 4096;

    public OAuthError? Check(AssertionUnderTest assertion) =>
        assertion.Text.Length > LongestAssertion ? AssertionErrors.TooLong : null;
}
