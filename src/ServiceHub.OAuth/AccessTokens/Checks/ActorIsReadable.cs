using System.Text.Json;

namespace ServiceHub.OAuth.AccessTokens.Checks;

/// <summary>An <c>act</c> names who acts (RFC 8693 §4.1), and what else it says of them are texts.</summary>
internal sealed class ActorIsReadable : IAccessTokenCheck
{
    public TokenFailure? Check(TokenUnderTest token)
    {
        if (!token.Claims.TryGetProperty(ClaimNames.Actor, out var claim))
        {
            return null;
        }
        if (claim.ValueKind != JsonValueKind.Object
            || claim.EnumerateObject().Any(member => member.Value.ValueKind != JsonValueKind.String)
            || Text(claim, ClaimNames.Subject) is not { Length: > 0 } subject)
        {
            return TokenFailures.Claim(ClaimNames.Actor);
        }
        token.Actor = new(subject)
        {
            Name = Text(claim, Actor.NameMember),
            Office = Text(claim, Actor.OfficeMember),
            Role = Text(claim, Actor.RoleMember),
        };
        return null;
    }

    private static string? Text(JsonElement claim, string member) => claim.TryGetProperty(member, out var value) ? value.GetString() : null;
}
