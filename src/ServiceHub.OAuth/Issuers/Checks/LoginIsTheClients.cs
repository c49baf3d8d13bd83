using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Jwt.Checks;

namespace ServiceHub.OAuth.Issuers.Checks;

/// <summary>
/// The login was made for the client: the party, which is the <c>azp</c>, a <c>client_id</c> (RFC 9068 §2.2) or else the one <c>aud</c>, is
/// an id registered for it at that issuer, and the <c>aud</c> holds the party, or the hub. A login at one portal is thus of no use
/// to another.
/// </summary>
internal sealed class LoginIsTheClients(IssuerAddress hub) : IJwtCheck<SubjectToken>
{
    private const string AuthorizedParty = "azp";

    public string? Check(SubjectToken jwt)
    {
        var audiences = jwt.Audiences();
        var party = PartyOf(jwt, audiences);
        var isRegistered = jwt.Logins.Any(login => login.Issuer == jwt.Issuer.Options.Issuer && login.ClientId == party);
        if (!isRegistered)
        {
            return $"The {jwt.Name} was not issued to this client.";
        }
        return audiences.Contains(party) || (jwt.Kind != TokenTypes.IdToken && audiences.Contains(hub.Audience))
            ? null
            : $"The {jwt.Name}'s aud is neither this client nor this hub.";
    }

    private static string? PartyOf(SubjectToken jwt, IReadOnlyList<string> audiences)
    {
        foreach (var claim in (ReadOnlySpan<string>)[AuthorizedParty, ClaimNames.ClientId])
        {
            if (jwt.HasClaim(claim))
            {
                return jwt.ClaimText(claim);
            }
        }
        return audiences is [var only] ? only : null;
    }
}
