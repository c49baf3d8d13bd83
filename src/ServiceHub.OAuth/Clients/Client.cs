using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Clients;

/// <summary>A machine of an organisation that may ask for tokens.</summary>
public sealed record Client
{
    /// <summary>Its public identifier (RFC 6749 §2.2): 1 to 100 printable ASCII characters.</summary>
    public required string ClientId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation that answers for it, as an ISO 6523 identifier such as <c>0192:889640782</c>.</summary>
    public required string Organisation { get; init; }

    /// <summary>Where it stands in its life; only an approved client gets tokens.</summary>
    public required ClientState State { get; init; }

    /// <summary>How it may authenticate: names of <see cref="ClientAuthenticationMethods"/>.</summary>
    public IReadOnlyList<string> AuthenticationMethods { get; init; } = [ClientAuthenticationMethods.ClientSecretBasic];

    /// <summary>What it may use to get tokens: names of <see cref="OAuth.GrantTypes"/>.</summary>
    public IReadOnlyList<string> GrantTypes { get; init; } = [OAuth.GrantTypes.ClientCredentials];

    /// <summary>The scopes that were granted to it.</summary>
    public required ScopeSet Scopes { get; init; }

    /// <summary>Whether it may send only documents that were registered for it beforehand, and nothing that it writes freely.</summary>
    public bool OnlyTrustedDocuments { get; init; }

    /// <summary>
    /// The origins (RFC 6454 §6.2, such as <c>https://portal.example</c>) whose pages may read the answers that its tokens open;
    /// compared as they stand, without wildcards.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// Its secrets. Several may be live at once, so that one is brought in before another goes; ended ones may stay a while,
    /// so that who still uses one is told so.
    /// </summary>
    public required IReadOnlyList<ClientSecretCredential> Credentials { get; init; }
}
