using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>The register of clients in the hub's database, for those who change and list them.</summary>
/// <param name="contexts">The database.</param>
/// <param name="feed">Told of changes, so that this gateway knows its own at once.</param>
/// <param name="time">Tells which credentials are live.</param>
public sealed class ClientRegister(IDbContextFactory<HubDbContext> contexts, ChangeFeed feed, TimeProvider time) : IClientRegister, IClientCatalogue
{
    public async ValueTask<Client?> ReadAsync(string clientId, CancellationToken cancellation)
    {
        if (!KeptText.Holds(clientId))
        {
            return null;
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Clients.AsNoTracking().Include(client => client.Credentials).Where(client => client.ClientId == clientId).ToListAsync(cancellation);
        return (await WithUsesAsync(context, rows, cancellation)).SingleOrDefault();
    }

    public async ValueTask<bool> TryWriteAsync(ClientChange change, CancellationToken cancellation)
    {
        var client = change.Client;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var row = await context.Clients.Include(known => known.Credentials).SingleOrDefaultAsync(known => known.ClientId == client.ClientId, cancellation);
        if ((row?.Version ?? 0) != client.Version - 1)
        {
            return false;
        }
        if (row is null)
        {
            row = ClientRows.NewRow(client, client.Created);
            context.Clients.Add(row);
        }
        else
        {
            ClientRows.Write(client, row);
        }
        row.DocumentsChanged = change.Event.At;
        context.ClientEvents.Add(ToRow(change.Event));
        try
        {
            await context.SaveChangesAsync(cancellation);
            await ChangeCounters.BumpAsync(context, ChangeName.Clients, [client.ClientId], cancellation);
        }
        catch (DbUpdateException) when (client.Version == 1)
        {
            // Another may have entered the client meanwhile; anything else is a failure.
            await transaction.RollbackAsync(cancellation);
            if (await context.Clients.AsNoTracking().AnyAsync(known => known.ClientId == client.ClientId, cancellation))
            {
                return false;
            }
            throw;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        await transaction.CommitAsync(cancellation);
        feed.Forget();
        return true;
    }

    public async ValueTask<IReadOnlyList<Client>> ListAsync(ClientFilter filter, int count, string? after, CancellationToken cancellation)
    {
        if (!new[] { filter.Scope, filter.Method, filter.Text, after }.All(KeptText.Holds))
        {
            return [];
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await filter.Apply(context, time.GetUtcNow()).AsNoTracking()
            .Where(client => after == null || string.Compare(client.ClientId, after) > 0)
            .OrderBy(client => client.ClientId).Take(count).Include(client => client.Credentials).AsSplitQuery().ToListAsync(cancellation);
        return await WithUsesAsync(context, rows, cancellation);
    }

    public async ValueTask<IReadOnlyList<ClientEvent>> EventsAsync(string? clientId, int count, long? before, CancellationToken cancellation)
    {
        if (!KeptText.Holds(clientId))
        {
            return [];
        }
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.ClientEvents.AsNoTracking()
            .Where(entry => (clientId == null || entry.ClientId == clientId) && (before == null || entry.Sequence < before))
            .OrderByDescending(entry => entry.Sequence).Take(count).ToListAsync(cancellation);
        return [.. rows.Select(row =>
            new ClientEvent(row.ClientId, row.At, new(row.ActorKind, row.ActorId), row.Action, row.Before, row.After) { Sequence = row.Sequence })];
    }

    private static async Task<IReadOnlyList<Client>> WithUsesAsync(HubDbContext context, List<ClientRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(row => row.ClientId).ToArray();
        var uses = (await context.CredentialUses.AsNoTracking().Where(use => ids.Contains(use.ClientId)).ToListAsync(cancellation)).ToLookup(use => use.ClientId);
        return [.. rows.Select(row => ClientRows.ToClient(row, uses[row.ClientId].ToDictionary(use => use.CredentialId, use => use.LastUsed)))];
    }

    private static ClientEventRow ToRow(ClientEvent entry) => new()
    {
        ClientId = entry.ClientId,
        At = entry.At,
        ActorKind = entry.Actor.Kind,
        ActorId = entry.Actor.ClientId,
        Action = entry.Action,
        Before = entry.Before,
        After = entry.After,
    };
}
