using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Endpoints;
using ServiceHub.OAuth.Endpoints.Checks;

namespace ServiceHub.OAuth.Introspection;

/// <summary>
/// Tells what a token opens (RFC 7662): to the client to which it was issued and, as a resource server, to any client that holds
/// <see cref="Right"/>. To all others every token is as good as none.
/// </summary>
public sealed class IntrospectionEndpoint
{
    /// <summary>
    /// The right to look at every token. It is granted like a scope, to the client of a resource server; no token carries it, and
    /// none can be asked for with it.
    /// </summary>
    public const string Right = "tokens:introspect";

    private readonly IReadOnlyList<IRequestCheck<HeldTokenContext>> _checks;
    private readonly HeldTokens _tokens;

    internal IntrospectionEndpoint(ClientChecks clients, HeldTokens tokens)
    {
        _checks = [.. clients.OfForm, .. clients.OfClient, new TokenIsGiven()];
        _tokens = tokens;
    }

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>
    /// 200 with <c>active</c> and, when that is true, what the token says (RFC 7662 §2.2), or 400 or 401 with <c>error</c> and
    /// <c>error_description</c>. Exceptions of the stores come through: nobody can tell, which is 503.
    /// </returns>
    public async ValueTask<OAuthResponse> HandleAsync(OAuthRequest request, CancellationToken cancellation)
    {
        var context = new HeldTokenContext(request);
        if (await _checks.FirstErrorAsync(context, cancellation) is { } error)
        {
            return OAuthResponses.Refused(context, error);
        }
        var token = await _tokens.FindAsync(context.Token, cancellation);
        if (token is null || !MaySee(context.Client, token) || !await _tokens.IsLiveAsync(token, cancellation))
        {
            return OAuthResponses.Granted(context, writer => writer.WriteBoolean("active", false));
        }
        context.Outcome = context.Outcome with { TokenId = token.TokenId };
        return OAuthResponses.Granted(context, writer => IntrospectionAnswer.Write(writer, token));
    }

    private static bool MaySee(Client client, HeldToken token) => token.ClientId == client.ClientId || client.Scopes.Contains(Right);
}
