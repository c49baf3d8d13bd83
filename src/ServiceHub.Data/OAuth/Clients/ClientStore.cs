using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.OAuth.Clients;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>Clients in the hub's database.</summary>
/// <param name="contexts">The database.</param>
/// <param name="time">Tells when a client was added.</param>
public sealed class ClientStore(IDbContextFactory<HubDbContext> contexts, TimeProvider time) : IClientStore
{
    public async ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.Clients.AsNoTracking().Include(client => client.Credentials)
            .SingleOrDefaultAsync(client => client.ClientId == clientId, cancellation);
        return row is null ? null : ClientRows.ToClient(row);
    }

    /// <summary>The origins of each client that may get tokens and has any, by the client's id.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> AllowedOriginsAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Clients.AsNoTracking().Where(client => client.State == ClientState.Approved && client.AllowedOrigins != "")
            .Select(client => new { client.ClientId, client.AllowedOrigins }).ToListAsync(cancellation);
        return rows.ToDictionary(row => row.ClientId, IReadOnlyList<string> (row) => row.AllowedOrigins.Split(' '));
    }

    /// <summary>Writes clients in place of those with the same ids; all or none.</summary>
    public async Task SaveAsync(IReadOnlyList<Client> clients, CancellationToken cancellation)
    {
        var ids = clients.Select(client => client.ClientId).ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await context.Clients.Where(client => ids.Contains(client.ClientId)).ExecuteDeleteAsync(cancellation);
        var now = time.GetUtcNow();
        context.Clients.AddRange(clients.Select(client => ToRow(client, now)));
        await context.SaveChangesAsync(cancellation);
        await ChangeCounters.BumpAsync(context, ChangeName.Clients, ids, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Who reads a hash keeps it for a second at most, and the older pepper stays until no hash is of it.</summary>
    public async ValueTask RehashAsync(string clientId, string credentialId, KeyedHash old, KeyedHash renewed, CancellationToken cancellation)
    {
        var (was, hash, keyId) = (old.Value.ToArray(), renewed.Value.ToArray(), renewed.KeyId);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var changed = await context.ClientCredentials.Where(row => row.ClientId == clientId && row.Id == credentialId && row.Hash == was)
            .ExecuteUpdateAsync(row => row.SetProperty(credential => credential.Hash, hash).SetProperty(credential => credential.KeyId, keyId), cancellation);
        if (changed > 0)
        {
            await ChangeCounters.BumpAsync(context, ChangeName.Clients, [clientId], cancellation);
        }
        await transaction.CommitAsync(cancellation);
    }

    private static ClientRow ToRow(Client client, DateTimeOffset now)
    {
        var row = ClientRows.NewRow(client, now);
        row.DocumentsChanged = now;
        return row;
    }
}
