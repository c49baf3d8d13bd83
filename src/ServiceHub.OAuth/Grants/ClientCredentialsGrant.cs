using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;
using ServiceHub.OAuth.Grants.Details.Checks;
using ServiceHub.OAuth.Grants.Officers;
using ServiceHub.OAuth.Grants.Officers.Checks;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.OAuth.Grants;

/// <summary>A client acts for itself (RFC 6749 §4.4), so the token's subject is the client (RFC 9068 §2.2).</summary>
internal sealed class ClientCredentialsGrant(
    ICitizenInquiries citizens, IDelegations delegations, OfficerStatements officers, IssuerAddress issuer, OAuthOptions options, AccessTokenIssuer tokens) : IGrant
{
    public string GrantType => GrantTypes.ClientCredentials;

    public IReadOnlyList<IRequestCheck<TokenContext>> Checks { get; } =
    [
        new ScopesAreGranted(options),
        new ResourceIsTheHub(issuer),
        new DetailsAreReadable(),
        new PurposeIsTheClients(),
        new DelegationIsGranted(delegations),
        new CitizenHasScope(),
        new OfficerIsStated(officers),
        new CitizenIsKnown(citizens),
    ];

    public async ValueTask<GrantedTokens> IssueAsync(TokenContext context, CancellationToken cancellation) =>
        new(await tokens.IssueAsync(context.Order(subject: context.Client.ClientId), cancellation));
}
