using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt;

namespace ServiceHub.OAuth.Grants.Officers;

/// <summary>A client's signed statement of the officer who acts through it, on its way through the checks.</summary>
internal sealed class OfficerStatement(string text, DateTimeOffset now) : ReceivedJwt("officer's statement", text, now)
{
    /// <summary>Whom it states, once it has passed every check.</summary>
    public Actor Officer() => new(ClaimText(ClaimNames.Subject) ?? throw TooEarly())
    {
        Name = ClaimText(Actor.NameMember),
        Office = ClaimText(Actor.OfficeMember),
        Role = ClaimText(Actor.RoleMember),
    };
}
