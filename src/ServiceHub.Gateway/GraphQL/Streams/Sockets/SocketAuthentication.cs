using ServiceHub.OAuth;
using ServiceHub.OAuth.AccessTokens;
using ServiceHub.OAuth.Resource;

namespace ServiceHub.Gateway.GraphQL.Streams.Sockets;

/// <summary>
/// Judges who connects. A page of another site can open a WebSocket to the hub, and its browser would send cookies along;
/// none authenticates here, and the token in <c>connection_init</c> or in the upgrade's header is what such a page lacks.
/// </summary>
internal sealed class SocketAuthentication(ProtectedResource resource, IssuerAddress issuer)
{
    /// <param name="upgrade">Whom the upgrade's own header spoke for, if it had one.</param>
    /// <param name="authorization">The values in the payload of <c>connection_init</c>, which go before the header.</param>
    /// <param name="cancellation">Stops the judging.</param>
    public async ValueTask<(AccessTokenPrincipal? Principal, SocketClose? Refusal)> JudgeAsync(
        AccessTokenPrincipal? upgrade, IReadOnlyList<string> authorization, CancellationToken cancellation)
    {
        var principal = upgrade;
        if (authorization.Count > 0)
        {
            var verdict = await resource.JudgeAsync(new(authorization is [var value] ? value : null, HttpMethods.Get, issuer.Audience), cancellation);
            if (!verdict.IsValid)
            {
                return (null, verdict.Failure.Code switch
                {
                    TokenFailureCode.Missing => SocketClose.Unauthorized,
                    TokenFailureCode.Confirmation => SocketClose.SenderConstrained,
                    _ => SocketClose.Forbidden(verdict.Failure.Description),
                });
            }
            principal = verdict.Principal;
        }
        return principal switch
        {
            null => (null, SocketClose.Unauthorized),
            // Nothing on a WebSocket proves possession of the token's key for each operation.
            { Confirmation: not null } => (null, SocketClose.SenderConstrained),
            _ => (principal, null),
        };
    }
}
