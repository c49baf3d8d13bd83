using System.Net.Http.Headers;

namespace ServiceHub.Adapters.Http;

/// <summary>
/// A token of client credentials, kept until it is to be renewed. However many calls need one, one is fetched; who has one that
/// is still valid does not wait for the next.
/// </summary>
internal sealed class OAuthCredential(OAuthOptions options, TimeSpan timeout, TlsIdentity? tls, TimeProvider time)
    : IHttpCredential, IDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly OAuthTokenEndpoint _endpoint = new(options, timeout, tls, time);
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _lock = new();
    private OAuthToken? _token;
    private Task<OAuthToken>? _fetch;
    private DateTimeOffset _notBefore;

    public async ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var (token, fetch) = Take();
        token ??= await fetch!.WaitAsync(cancellation);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
    }

    /// <summary>Drops the refused token, unless another call has done so and a newer one is there.</summary>
    public bool Renews(HttpRequestMessage refused)
    {
        lock (_lock)
        {
            if (_token?.Value == refused.Headers.Authorization?.Parameter)
            {
                _token = null;
            }
        }
        return true;
    }

    public void Dispose()
    {
        _end.Cancel();
        _endpoint.Dispose();
        _end.Dispose();
    }

    /// <summary>A token that is valid, or the fetch to wait for.</summary>
    private (OAuthToken? Token, Task<OAuthToken>? Fetch) Take()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var valid = _token is { } held && now < held.ExpiresAt ? held : null;
            var mayWait = valid is not null && (now < valid.RefreshAt || now < _notBefore);
            if (_fetch is null && !mayWait)
            {
                // Not on this thread, which holds the lock.
                _fetch = Task.Run(FetchAsync);
                // Perhaps nobody waits for it.
                _ = _fetch.ContinueWith(static fetch => fetch.Exception, TaskScheduler.Default);
            }
            return (valid, _fetch);
        }
    }

    private async Task<OAuthToken> FetchAsync()
    {
        OAuthToken? fetched = null;
        try
        {
            return fetched = await _endpoint.FetchAsync(_end.Token);
        }
        finally
        {
            lock (_lock)
            {
                (_token, _fetch) = (fetched ?? _token, null);
                _notBefore = fetched is null ? time.GetUtcNow() + PauseAfterFailure : default;
            }
        }
    }
}
