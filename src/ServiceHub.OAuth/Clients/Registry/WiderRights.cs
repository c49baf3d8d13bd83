using System.Net;

namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Tells whether a change gives a client more than was approved, so that it needs approval anew.</summary>
internal static class WiderRights
{
    private static readonly Func<Client, Client, bool>[] Widens =
    [
        (before, after) => !after.Scopes.IsSubsetOf(before.Scopes),
        (before, after) => after.Organisation != before.Organisation || after.Supplier != before.Supplier,
        (before, after) => after.Environment != before.Environment,
        (before, after) => after.Profile < before.Profile,
        (before, after) => after.SenderConstraint != before.SenderConstraint,
        (before, after) => Adds(before.AuthenticationMethods, after.AuthenticationMethods),
        (before, after) => Adds(before.GrantTypes, after.GrantTypes),
        (before, after) => Adds(before.Purposes, after.Purposes),
        (before, after) => Adds(before.RedirectUris.Select(uri => uri.OriginalString), after.RedirectUris.Select(uri => uri.OriginalString)),
        (before, after) => Adds(before.LoginClients, after.LoginClients),
        (before, after) => Adds(before.AllowedOrigins, after.AllowedOrigins),
        (before, after) => before.OnlyTrustedDocuments && !after.OnlyTrustedDocuments,
        (before, after) => before.Networks.Count > 0 && (after.Networks.Count == 0 || Adds<IPNetwork>(before.Networks, after.Networks)),
        (before, after) => before.TokensPerMinute is { } limit && !(after.TokensPerMinute <= limit),
        (before, after) => before.TokenLifetime is { } lifetime && !(after.TokenLifetime <= lifetime),
    ];

    public static bool Are(Client before, Client after) => Array.Exists(Widens, widens => widens(before, after));

    private static bool Adds<T>(IEnumerable<T> before, IEnumerable<T> after) => after.Except(before).Any();
}
