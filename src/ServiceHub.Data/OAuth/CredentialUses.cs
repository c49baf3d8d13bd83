using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Writing;
using ServiceHub.OAuth.Stores;

namespace ServiceHub.Data.OAuth;

/// <summary>Remembers which credentials were used, and writes it when told to.</summary>
/// <param name="contexts">The database.</param>
/// <param name="time">Tells when.</param>
public sealed class CredentialUses(IDbContextFactory<HubDbContext> contexts, TimeProvider time) : ICredentialUses
{
    private const int Batch = 250;

    private static readonly RowBatch Rows = new("CredentialUses", "ClientId", "CredentialId", "LastUsed");

    private readonly ConcurrentDictionary<(string ClientId, string CredentialId), DateTimeOffset> _unsaved = new();

    public void Mark(string clientId, string credentialId)
    {
        var now = time.GetUtcNow();
        _unsaved[(clientId, credentialId)] = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>Writes what was marked since the last time; what cannot be written is written the next time.</summary>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        // In one order for all gateways, so that no two wait for each other.
        foreach (var uses in _unsaved.OrderBy(use => use.Key.ClientId, StringComparer.Ordinal).ThenBy(use => use.Key.CredentialId, StringComparer.Ordinal).Chunk(Batch))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            await context.Database.OpenConnectionAsync(cancellation);
            await using var command = Rows.Insert(
                context,
                [.. uses.Select(use => new object?[] { use.Key.ClientId, use.Key.CredentialId, use.Value.UtcDateTime })],
                """ON CONFLICT ("ClientId", "CredentialId") DO UPDATE SET "LastUsed" = excluded."LastUsed" WHERE excluded."LastUsed" > "CredentialUses"."LastUsed" """);
            await command.ExecuteNonQueryAsync(cancellation);
            foreach (var use in uses)
            {
                // Unless it was marked again meanwhile.
                _unsaved.TryRemove(use);
            }
        }
    }
}
