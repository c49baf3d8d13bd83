using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.OAuth.Clients;

namespace ServiceHub.Data.Documents;

/// <summary>Clients' trusted documents in the hub's database. Every change leaves a new stamp at the client, by which others see it.</summary>
/// <param name="contexts">The database.</param>
/// <param name="time">Gives the stamps.</param>
public sealed class TrustedDocumentStore(IDbContextFactory<HubDbContext> contexts, TimeProvider time)
{
    /// <returns>The client's state; null when there is no such client.</returns>
    public async ValueTask<ClientDocumentsState?> FindStateAsync(string clientId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Client(context, clientId)
            .Select(client => new ClientDocumentsState(client.OnlyTrustedDocuments, client.DocumentsChanged))
            .SingleOrDefaultAsync(cancellation);
    }

    public async ValueTask<IReadOnlyList<string>> HashesAsync(string clientId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Documents(context, clientId).Select(document => document.Sha256).ToListAsync(cancellation);
    }

    /// <returns>The document's text; null when the client has no such document.</returns>
    public async ValueTask<string?> FindTextAsync(string clientId, string sha256, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Documents(context, clientId).Where(document => document.Sha256 == sha256)
            .Select(document => document.Document).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>A client's documents, by the names of their operations.</summary>
    public async Task<IReadOnlyList<TrustedDocumentRow>> ListAsync(string clientId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Documents(context, clientId)
            .OrderBy(document => document.Operations).ThenBy(document => document.Sha256).ToListAsync(cancellation);
    }

    /// <summary>All clients' documents, the most recently used first; those never used come last, the newest of them first.</summary>
    public async Task<IReadOnlyList<TrustedDocumentRow>> MostRecentAsync(int count, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.TrustedDocuments.AsNoTracking()
            // Databases disagree on where null stands.
            .OrderByDescending(document => document.LastUsed != null)
            .ThenByDescending(document => document.LastUsed).ThenByDescending(document => document.Created)
            .Take(count).ToListAsync(cancellation);
    }

    /// <summary>Adds the documents that the client does not have yet; all or none.</summary>
    /// <returns>How many were new.</returns>
    public async Task<int> AddAsync(string clientId, IReadOnlyList<TrustedDocumentRow> documents, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var known = await Documents(context, clientId).Select(document => document.Sha256).ToHashSetAsync(cancellation);
        var added = documents.Where(document => known.Add(document.Sha256)).ToList();
        if (added.Count > 0)
        {
            context.TrustedDocuments.AddRange(added);
            await context.SaveChangesAsync(cancellation);
            await StampAsync(context, clientId, cancellation);
        }
        await transaction.CommitAsync(cancellation);
        return added.Count;
    }

    /// <returns>Whether the client had the document.</returns>
    public async Task<bool> RemoveAsync(string clientId, string sha256, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var removed = await context.TrustedDocuments
            .Where(document => document.ClientId == clientId && document.Sha256 == sha256).ExecuteDeleteAsync(cancellation);
        await StampAsync(context, clientId, cancellation);
        await transaction.CommitAsync(cancellation);
        return removed > 0;
    }

    public async Task SetOnlyTrustedAsync(string clientId, bool onlyTrusted, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow();
        await Client(context, clientId).ExecuteUpdateAsync(
            client => client.SetProperty(row => row.OnlyTrustedDocuments, onlyTrusted).SetProperty(row => row.DocumentsChanged, now)
                .SetProperty(row => row.Version, row => row.Version + 1), cancellation);
    }

    /// <summary>Notes that documents were used.</summary>
    public async Task MarkUsedAsync(string clientId, IReadOnlyCollection<string> sha256, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var now = time.GetUtcNow();
        await context.TrustedDocuments.Where(document => document.ClientId == clientId && sha256.Contains(document.Sha256))
            .ExecuteUpdateAsync(document => document.SetProperty(row => row.LastUsed, now), cancellation);
    }

    private static IQueryable<ClientRow> Client(HubDbContext context, string clientId) =>
        context.Clients.Where(client => client.ClientId == clientId);

    private static IQueryable<TrustedDocumentRow> Documents(HubDbContext context, string clientId) =>
        context.TrustedDocuments.AsNoTracking().Where(document => document.ClientId == clientId);

    private Task<int> StampAsync(HubDbContext context, string clientId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return Client(context, clientId).ExecuteUpdateAsync(client => client.SetProperty(row => row.DocumentsChanged, now), cancellation);
    }
}
