using System.Net;
using ServiceHub.OAuth.Clients.Credentials;
using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Clients;

/// <summary>A machine of an organisation that may ask for tokens.</summary>
public sealed record Client
{
    /// <summary>Its public identifier (RFC 6749 §2.2): 1 to 100 printable ASCII characters.</summary>
    public required string ClientId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The organisation that answers for it, as an ISO 6523 identifier such as <c>0192:889640782</c>: the token's <c>consumer</c>.</summary>
    public required string Organisation { get; init; }

    /// <summary>Who runs it for the organisation (ISO 6523), the token's <c>supplier</c>; null when it does so itself.</summary>
    public string? Supplier { get; init; }

    /// <summary>Whom to ask about it.</summary>
    public ClientContact? Contact { get; init; }

    /// <summary>What it is for, in its organisation's words.</summary>
    public string Purpose { get; init; } = "";

    /// <summary>Whether it serves people or trials.</summary>
    public ClientEnvironment Environment { get; init; } = ClientEnvironment.Production;

    /// <summary>Where it stands in its life; only an approved client gets tokens.</summary>
    public required ClientState State { get; init; }

    /// <summary>The security profile that it promises to keep.</summary>
    public ClientProfile Profile { get; init; } = ClientProfile.Baseline;

    /// <summary>How it may authenticate: names of <see cref="ClientAuthenticationMethods"/>.</summary>
    public IReadOnlyList<string> AuthenticationMethods { get; init; } = [ClientAuthenticationMethods.ClientSecretBasic];

    /// <summary>What it may use to get tokens: names of <see cref="OAuth.GrantTypes"/>.</summary>
    public IReadOnlyList<string> GrantTypes { get; init; } = [OAuth.GrantTypes.ClientCredentials];

    /// <summary>The scopes that were granted to it.</summary>
    public required ScopeSet Scopes { get; init; }

    /// <summary>The purposes that it may declare (RFC 9396, type <c>citizen-data</c>); the first is meant when it declares none.</summary>
    public IReadOnlyList<string> Purposes { get; init; } = [];

    /// <summary>How its tokens are bound to a key of its own (RFC 9449, RFC 8705).</summary>
    public SenderConstraint SenderConstraint { get; init; } = SenderConstraint.Optional;

    /// <summary>Whether its access tokens are signed texts or handles.</summary>
    public AccessTokenFormat TokenFormat { get; init; } = AccessTokenFormat.Jwt;

    /// <summary>How long its access tokens live: five to ten minutes; null for <see cref="OAuthOptions.TokenLifetime"/>.</summary>
    public TimeSpan? TokenLifetime { get; init; }

    /// <summary>The networks from which it may come; empty for all.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; init; } = [];

    /// <summary>How many tokens it may ask for in a minute; null for <see cref="OAuthOptions.TokensPerMinute"/>.</summary>
    public int? TokensPerMinute { get; init; }

    /// <summary>Where the authorization endpoint may send citizens back (RFC 6749 §3.1.2), compared letter for letter.</summary>
    public IReadOnlyList<Uri> RedirectUris { get; init; } = [];

    /// <summary>
    /// The ids under which national logins know this portal: a login made for another client is not exchanged (RFC 8693).
    /// </summary>
    public IReadOnlyList<LoginClient> LoginClients { get; init; } = [];

    /// <summary>Whether it may send only documents that were registered for it beforehand, and nothing that it writes freely.</summary>
    public bool OnlyTrustedDocuments { get; init; }

    /// <summary>
    /// The origins (RFC 6454 §6.2, such as <c>https://portal.example</c>) whose pages may read the answers that its tokens open;
    /// compared as they stand, without wildcards.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>By what it proves who it is; several may be live at once.</summary>
    public required IReadOnlyList<ClientCredential> Credentials { get; init; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The client id of the administrator who registered it; null when the command line did.</summary>
    public string? RegisteredBy { get; init; }

    /// <summary>The client ids of those who changed it since it was last approved: none of them approves it.</summary>
    public IReadOnlyList<string> ChangedBy { get; init; } = [];

    /// <summary>Grows by one with every change: who changes an older version is told so.</summary>
    public int Version { get; init; } = 1;
}
