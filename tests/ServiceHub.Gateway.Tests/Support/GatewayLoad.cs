using System.Collections.Concurrent;
using System.Net.Http.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using ServiceHub.Data.Changes;

namespace ServiceHub.Gateway.Tests.Support;

/// <summary>Clients that get tokens at one gateway and use them at the other, over and over.</summary>
internal sealed class GatewayLoad : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TwoGateways _gateways;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<string> _failures = [];
    private readonly ConcurrentDictionary<string, bool> _keys = new();
    private readonly Task[] _clients;
    private int _requests;
    private int _jumps;

    public GatewayLoad(TwoGateways gateways)
    {
        _gateways = gateways;
        _clients =
        [
            Task.Run(() => WorkAsync(gateways.One, gateways.Other)), Task.Run(() => WorkAsync(gateways.Other, gateways.One)),
            Task.Run(() => WorkAsync(gateways.One, gateways.One)), Task.Run(() => WorkAsync(gateways.Other, gateways.Other)),
        ];
    }

    /// <summary>Moves the clock while the clients go on. Whoever holds a token at that moment finds it expired, and is not counted.</summary>
    public void Jump(TimeSpan time)
    {
        Interlocked.Increment(ref _jumps);
        _gateways.Clock.Advance(time);
        Interlocked.Increment(ref _jumps);
    }

    /// <summary>
    /// Waits for something to come about, and then for every gateway to have learnt of it and every client to have asked again: a
    /// jump takes no time, where days pass otherwise.
    /// </summary>
    public async Task UntilAsync(Func<Task<bool>> isTrue)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await isTrue())
        {
            await Task.Delay(50, limit.Token);
        }
        await Task.Delay(ChangeFeed.Fresh * 1.2, limit.Token);
        var seen = Volatile.Read(ref _requests);
        while (Volatile.Read(ref _requests) < seen + 10 * _clients.Length)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    public async Task<(int Requests, IReadOnlyCollection<string> Failures, ICollection<string> Keys)> StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_clients);
        return (_requests, _failures, _keys.Keys);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task WorkAsync(HubUnderTest issuing, HubUnderTest asked)
    {
        while (!_stop.IsCancellationRequested)
        {
            var jumps = Volatile.Read(ref _jumps);
            string? failure = null;
            try
            {
                var token = await issuing.TokenAsync();
                _keys.TryAdd(new JsonWebToken(token).Kid, true);
                using var answer = await asked.SendAsync(token, JsonContent.Create(new { query = "{ __typename }" }));
                failure = answer.IsSuccessStatusCode ? null : $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}";
            }
            catch (HttpRequestException error)
            {
                failure = error.Message;
            }
            if (failure is not null && jumps == Volatile.Read(ref _jumps) && jumps % 2 == 0)
            {
                _failures.Add(failure);
            }
            Interlocked.Increment(ref _requests);
        }
    }
}
