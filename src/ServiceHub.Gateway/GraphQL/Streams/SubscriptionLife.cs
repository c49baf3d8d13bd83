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
    private readonly CancellationTokenSource _taken = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _all;
    private volatile GraphQLError? _why;

    public SubscriptionLife(AccessTokenPrincipal principal, TokenWatch watch, IHostApplicationLifetime lifetime, TimeProvider time, CancellationToken client)
    {
        _lifetime = lifetime;
        _expiry = new CancellationTokenSource(Remaining(principal, time), time);
        _all = CancellationTokenSource.CreateLinkedTokenSource(client, _expiry.Token, _taken.Token, lifetime.ApplicationStopping);
        _ = watch.WatchAsync(principal, End, _ended.Token);
    }

    public CancellationToken Token => _all.Token;

    /// <summary>What to tell the client; null while the subscription lives, or when the client has left.</summary>
    public GraphQLError? Reason => _why
        ?? (_expiry.IsCancellationRequested ? Expired : _lifetime.ApplicationStopping.IsCancellationRequested ? Stopping : null);

    /// <summary>How long a token is good for, with the skew that the validator allows as well.</summary>
    public static TimeSpan Remaining(AccessTokenPrincipal principal, TimeProvider time)
    {
        var remaining = principal.Expires + AccessTokenValidator.Skew - time.GetUtcNow();
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    public void Dispose()
    {
        // The sources whose timers or links hold on to something; the watch may still look at the others.
        _ended.Cancel();
        _all.Dispose();
        _expiry.Dispose();
    }

    private void End(GraphQLError why)
    {
        _why = why;
        _taken.Cancel();
    }
}
