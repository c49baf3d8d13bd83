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
        // Citizens believe what the page that asks for their consent says, so that nobody changes it alone.
        (before, after) => after.GrantTypes.Contains(GrantTypes.AuthorizationCode) && (after.Name != before.Name || after.Purpose != before.Purpose),
    ];

    /// <param name="before">What was approved.</param>
    /// <param name="after">What is to be.</param>
    /// <param name="options">What holds where a client has no number of its own.</param>
    public static bool Are(Client before, Client after, OAuthOptions options) =>
        Array.Exists(Widens, widens => widens(before, after))
        || (after.TokensPerMinute ?? options.TokensPerMinute) > (before.TokensPerMinute ?? options.TokensPerMinute)
        || (after.TokenLifetime ?? options.TokenLifetime) > (before.TokenLifetime ?? options.TokenLifetime);

    private static bool Adds<T>(IEnumerable<T> before, IEnumerable<T> after) => after.Except(before).Any();
}
