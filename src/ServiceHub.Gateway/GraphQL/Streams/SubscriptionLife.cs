using ServiceHub.GraphQL.Errors;
using ServiceHub.OAuth.AccessTokens;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>A subscription lives as long as its token, its client and the hub.</summary>
internal sealed class SubscriptionLife : IDisposable
{
    private static readonly GraphQLError Expired = new(Gateway.ErrorCodes.Unauthenticated, "The access token expired. Get another and subscribe again.");
    private static readonly GraphQLError Stopping = new(Gateway.ErrorCodes.ServiceUnavailable, "The hub stops. Subscribe again in a few seconds.");

    private readonly IHostApplicationLifetime _lifetime;
    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenSource _all;

    public SubscriptionLife(AccessTokenPrincipal principal, IHostApplicationLifetime lifetime, TimeProvider time, CancellationToken client)
    {
        _lifetime = lifetime;
        _expiry = new CancellationTokenSource(Remaining(principal, time), time);
        _all = CancellationTokenSource.CreateLinkedTokenSource(client, _expiry.Token, lifetime.ApplicationStopping);
    }

    public CancellationToken Token => _all.Token;

    /// <summary>What to tell the client; null while the subscription lives, or when the client has left.</summary>
    public GraphQLError? End =>
        _expiry.IsCancellationRequested ? Expired : _lifetime.ApplicationStopping.IsCancellationRequested ? Stopping : null;

    /// <summary>How long a token is good for, with the skew that the validator allows as well.</summary>
    public static TimeSpan Remaining(AccessTokenPrincipal principal, TimeProvider time)
    {
        var remaining = principal.Expires + AccessTokenValidator.Skew - time.GetUtcNow();
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    public void Dispose()
    {
        _all.Dispose();
        _expiry.Dispose();
    }
}
