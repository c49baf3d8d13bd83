using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Grants.Exchange.Checks;

/// <summary>Every <c>audience</c> that is asked for is the hub's one audience (RFC 8693 §2.1, §2.2.2).</summary>
internal sealed class TargetIsTheHub(IssuerAddress issuer) : IRequestCheck<TokenContext>
{
    public ValueTask<OAuthError?> CheckAsync(TokenContext context, CancellationToken cancellation) =>
        context.Request.All(ParameterNames.Audience).All(audience => audience == issuer.Audience) ? default : new(ExchangeErrors.OtherAudience);
}
