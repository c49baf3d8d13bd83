using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Grants.Details.Checks;
using ServiceHub.OAuth.Grants.Exchange.Checks;
using ServiceHub.OAuth.Grants.Officers.Checks;
using ServiceHub.OAuth.Issuers;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants.Exchange;

/// <summary>
/// A national login's token becomes one of the hub's (RFC 8693): the citizen is the <c>sub</c>, by the id under which the portal's
/// organisation knows them, and the portal the <c>act</c>.
/// </summary>
internal sealed class TokenExchangeGrant(
    SubjectTokens subjects, ICitizenDirectory citizens, IssuerAddress issuer, OAuthOptions options, AccessTokenIssuer tokens, TimeProvider time) : IGrant
{
    public string GrantType => GrantTypes.TokenExchange;

    public IReadOnlyList<IRequestCheck<TokenContext>> Checks { get; } =
    [
        new SubjectTokenIsGiven(),
        new NoOfficerIsStated(),
        new AccessTokenIsRequested(),
        new TargetIsTheHub(issuer),
        new ResourceIsTheHub(issuer),
        new ScopesAreGranted(options),
        new DetailsAreReadable(),
        new PurposeIsTheClients(),
        new NobodyElseIsNamed(),
        new SubjectTokenIsTrusted(subjects, time),
        new ScopesAreTheSubjects(),
        new SubjectIsKnown(citizens),
    ];

    public async ValueTask<GrantedTokens> IssueAsync(TokenContext context, CancellationToken cancellation)
    {
        context.Actor = new Actor(context.Client.ClientId);
        return new(await tokens.IssueAsync(context.Order(context.CitizenId), cancellation)) { IssuedTokenType = TokenTypes.AccessToken };
    }
}
