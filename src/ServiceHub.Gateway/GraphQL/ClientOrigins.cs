using ServiceHub.Data.OAuth.Clients;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>Which pages may read the hub's answers: those at origins that a client registered. A change tells within a minute.</summary>
internal sealed class ClientOrigins(ClientStore clients, TimeProvider time)
{
    private static readonly TimeSpan Lives = TimeSpan.FromMinutes(1);

    private volatile Snapshot? _snapshot;

    /// <summary>Whether the client registered the origin; without a client, whether anyone did.</summary>
    public async ValueTask<bool> AllowsAsync(string origin, string? clientId, CancellationToken cancellation)
    {
        var known = _snapshot;
        if (known is null || time.GetElapsedTime(known.Taken) > Lives)
        {
            // Of several that ask at once each reads, and the last stays.
            _snapshot = known = new(await clients.AllowedOriginsAsync(cancellation), time.GetTimestamp());
        }
        return clientId is null
            ? known.ByClient.Values.Any(origins => origins.Contains(origin, StringComparer.Ordinal))
            : known.ByClient.TryGetValue(clientId, out var own) && own.Contains(origin, StringComparer.Ordinal);
    }

    private sealed record Snapshot(IReadOnlyDictionary<string, IReadOnlyList<string>> ByClient, long Taken);
}
