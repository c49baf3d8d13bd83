using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Changes;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.Data.OAuth;

/// <summary>Clients in the hub's database.</summary>
/// <param name="contexts">The database.</param>
/// <param name="time">Tells when a client was added.</param>
public sealed class ClientStore(IDbContextFactory<HubDbContext> contexts, TimeProvider time) : IClientStore
{
    public async ValueTask<Client?> FindAsync(string clientId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.Clients.AsNoTracking().Include(client => client.Secrets)
            .SingleOrDefaultAsync(client => client.ClientId == clientId, cancellation);
        return row is null ? null : FromRow(row);
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
        context.Clients.AddRange(clients.Select(ToRow));
        await context.SaveChangesAsync(cancellation);
        await ChangeCounters.BumpAsync(context, ChangeName.Clients, ids, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static Client FromRow(ClientRow row) => new()
    {
        ClientId = row.ClientId,
        Name = row.Name,
        Organisation = row.Organisation,
        State = row.State,
        AuthenticationMethods = row.AuthenticationMethods.Split(' '),
        GrantTypes = row.GrantTypes.Split(' '),
        Scopes = ScopeSet.TryParse(row.Scopes, out var scopes) ? scopes : throw new FormatException($"The scopes of client {row.ClientId} are stored wrongly."),
        OnlyTrustedDocuments = row.OnlyTrustedDocuments,
        AllowedOrigins = row.AllowedOrigins.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Credentials = [.. row.Secrets.Select(secret =>
            new ClientSecretCredential { Id = secret.Id, Label = secret.Label, Hash = new KeyedHash(secret.KeyId, secret.Hash), NotBefore = secret.NotBefore, Expires = secret.Expires })],
    };

    private ClientRow ToRow(Client client)
    {
        var row = new ClientRow
        {
            ClientId = client.ClientId,
            Name = client.Name,
            Organisation = client.Organisation,
            State = client.State,
            AuthenticationMethods = string.Join(' ', client.AuthenticationMethods),
            GrantTypes = string.Join(' ', client.GrantTypes),
            Scopes = client.Scopes.ToString(),
            OnlyTrustedDocuments = client.OnlyTrustedDocuments,
            DocumentsChanged = time.GetUtcNow(),
            AllowedOrigins = string.Join(' ', client.AllowedOrigins),
            Created = time.GetUtcNow(),
        };
        row.Secrets.AddRange(client.Credentials.OfType<ClientSecretCredential>().Select(secret => new ClientSecretRow
        {
            Id = secret.Id,
            Label = secret.Label,
            KeyId = secret.Hash.KeyId,
            Hash = secret.Hash.Value.ToArray(),
            NotBefore = secret.NotBefore,
            Expires = secret.Expires,
        }));
        return row;
    }
}
