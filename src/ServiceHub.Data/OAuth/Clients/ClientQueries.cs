using System.Diagnostics.CodeAnalysis;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>Says in the database's words which clients are wanted.</summary>
internal static class ClientQueries
{
    [SuppressMessage("Globalization", "CA1304", Justification = "The database does it, which knows no culture of ours.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "The database does it, which knows no culture of ours.")]
    [SuppressMessage("Performance", "CA1862", Justification = "The database knows no StringComparison.")]
    public static IQueryable<ClientRow> Apply(this ClientFilter filter, HubDbContext context, DateTimeOffset now)
    {
        IQueryable<ClientRow> clients = context.Clients;
        if (filter.State is { } state)
        {
            clients = clients.Where(client => client.State == state);
        }
        if (filter.Scope is { } scope)
        {
            clients = clients.Where(client => (" " + client.Scopes + " ").Contains(" " + scope + " "));
        }
        if (filter.Method is { } method)
        {
            clients = clients.Where(client => (" " + client.AuthenticationMethods + " ").Contains(" " + method + " "));
        }
        if (filter.ExpiresBefore is { } end)
        {
            clients = clients.Where(client => client.Credentials.Any(credential => credential.Revoked == null && credential.Expires > now && credential.Expires < end));
        }
        if (filter.UnusedSince is { } since)
        {
            clients = clients.Where(client => client.Created <= since
                && !context.CredentialUses.Any(use => use.ClientId == client.ClientId && use.LastUsed > since));
        }
        if (filter.Text?.ToLowerInvariant() is { } text)
        {
            clients = clients.Where(client => client.ClientId.ToLower().Contains(text) || client.Name.ToLower().Contains(text) || client.Organisation.ToLower().Contains(text));
        }
        return clients;
    }
}
