using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Grants.Officers.Checks;

/// <summary>
/// The officer is told by id, name, office and role, each a text without control characters and short enough for a token that
/// travels with every request.
/// </summary>
internal sealed class OfficerIsDescribed : IJwtCheck<OfficerStatement>
{
    private const int Longest = 100;

    private static readonly string[] Members = [ClaimNames.Subject, Actor.NameMember, Actor.OfficeMember, Actor.RoleMember];

    public string? Check(OfficerStatement jwt) =>
        Array.Find(Members, member => !IsText(jwt.ClaimText(member))) is { } missing
            ? $"The {jwt.Name}'s claim {missing} is not a text of 1 to {Longest} characters."
            : null;

    private static bool IsText(string? value) => value is { Length: <= Longest } && !string.IsNullOrWhiteSpace(value) && !value.Any(char.IsControl);
}
