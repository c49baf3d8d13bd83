using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Resource.Foreign.Checks;

/// <summary>The client's organisation is known: pairwise ids and the answer for what is disclosed are its.</summary>
internal sealed class OrganisationIsNamed : IJwtCheck<ForeignToken>
{
    private const int Longest = 64;

    public string? Check(ForeignToken jwt) =>
        jwt.Organisation is { Length: > 0 and <= Longest } ? null : "The access token does not name its client's organisation.";
}
