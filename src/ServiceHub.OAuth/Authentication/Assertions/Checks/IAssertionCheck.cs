using ServiceHub.OAuth.Endpoints;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>One rule that a client assertion must keep.</summary>
internal interface IAssertionCheck
{
    /// <summary>Null when the assertion keeps it.</summary>
    OAuthError? Check(AssertionUnderTest assertion);
}
