using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using ServiceHub.OAuth.Clients;
using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>Says in the database's words which clients are wanted.</summary>
internal static class ClientQueries
{
    [SuppressMessage("Globalization", "CA1304", Justification = "The database does it, which knows no culture of ours.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "The database does it, which knows no culture of ours.")]
    [SuppressMessage("Performance", "CA1862", Justification = "The database knows no StringComparison.")]
    public static IQueryable<ClientRow> Apply(this ClientFilter filter, HubDbContext context, DateTimeOffset now) => ((IQueryable<ClientRow>)context.Clients)
        .With(filter.State, state => client => client.State == state)
        .With(filter.Scope, scope => client => (" " + client.Scopes + " ").Contains(" " + scope + " "))
        .With(filter.Method, method => client => (" " + client.AuthenticationMethods + " ").Contains(" " + method + " "))
        .With(filter.ExpiresBefore, end => client =>
            client.Credentials.Any(credential => credential.Revoked == null && credential.Expires > now && credential.Expires < end))
        .With(filter.UnusedSince, since => client =>
            client.Created <= since && !context.CredentialUses.Any(use => use.ClientId == client.ClientId && use.LastUsed > since))
        .With(filter.AwaitsApproval, awaits => client => awaits == (client.State == ClientState.Submitted
            || (client.State != ClientState.Ended && client.Credentials.Any(credential => credential.AwaitsApproval && credential.Revoked == null))))
        .With(filter.Text?.ToLowerInvariant(), text => client =>
            client.ClientId.ToLower().Contains(text) || client.Name.ToLower().Contains(text) || client.Organisation.ToLower().Contains(text));

    private static IQueryable<ClientRow> With<T>(this IQueryable<ClientRow> clients, T? wanted, Func<T, Expression<Func<ClientRow, bool>>> fits)
        where T : struct => wanted is { } value ? clients.Where(fits(value)) : clients;

    private static IQueryable<ClientRow> With(this IQueryable<ClientRow> clients, string? wanted, Func<string, Expression<Func<ClientRow, bool>>> fits) =>
        wanted is null ? clients : clients.Where(fits(wanted));
}
