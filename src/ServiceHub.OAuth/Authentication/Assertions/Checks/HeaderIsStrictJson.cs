using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Authentication.Assertions.Checks;

/// <summary>The header is a JSON object in which no name comes twice (RFC 7515 §4).</summary>
internal sealed class HeaderIsStrictJson : IAssertionCheck
{
    public OAuthError? Check(AssertionUnderTest assertion)
    {
        if (!StrictJson.TryReadObject(assertion.HeaderBytes, out var header, out var nameRepeated))
        {
            return AssertionErrors.HeaderMalformed;
        }
        assertion.Header = header.Value;
        return nameRepeated ? AssertionErrors.HeaderRepeated : null;
    }
}
