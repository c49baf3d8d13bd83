using System.Text.Json;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>
/// The <c>authorization_details</c> (RFC 9396 §9.1) are one of the hub's own type: a restriction that is not understood would be
/// a restriction that is not kept.
/// </summary>
internal sealed class DetailsAreReadable : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (!token.Claims.TryGetProperty(ClaimNames.AuthorizationDetails, out var claim))
        {
            return null;
        }
        token.Detail = claim.ValueKind == JsonValueKind.Array && claim.GetArrayLength() == 1 ? CitizenDataDetail.Read(claim[0]) : null;
        return token.Detail is null ? TokenFailures.Claim(ClaimNames.AuthorizationDetails) : null;
    }
}
