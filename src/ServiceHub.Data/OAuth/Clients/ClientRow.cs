using ServiceHub.OAuth.Clients;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>A client as stored. Its lists are read and written whole, so each is one text, space-separated unless said otherwise.</summary>
public sealed class ClientRow
{
    public required string ClientId { get; init; }

    public required string Name { get; set; }

    /// <summary>The organisation's ISO 6523 identifier, as is the supplier's.</summary>
    public required string Organisation { get; set; }

    public string? Supplier { get; set; }

    /// <summary>Null when there is no contact.</summary>
    public string? ContactName { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactPhone { get; set; }

    public string Purpose { get; set; } = "";

    public ClientEnvironment Environment { get; set; }

    public required ClientState State { get; set; }

    public ClientProfile Profile { get; set; }

    public required string AuthenticationMethods { get; set; }

    public required string GrantTypes { get; set; }

    public required string Scopes { get; set; }

    public string Purposes { get; set; } = "";

    public SenderConstraint SenderConstraint { get; set; }

    public AccessTokenFormat TokenFormat { get; set; }

    /// <summary>In seconds.</summary>
    public int? TokenLifetime { get; set; }

    public string Networks { get; set; } = "";

    public int? TokensPerMinute { get; set; }

    public string RedirectUris { get; set; } = "";

    /// <summary>A line each: the issuer, a space, the client id there.</summary>
    public string LoginClients { get; set; } = "";

    /// <summary>Whether it may send trusted documents only.</summary>
    public bool OnlyTrustedDocuments { get; set; }

    /// <summary>When it or its trusted documents changed last: by it other gateways see that they did.</summary>
    public DateTimeOffset? DocumentsChanged { get; set; }

    public string AllowedOrigins { get; set; } = "";

    public required DateTimeOffset Created { get; init; }

    public string? RegisteredBy { get; set; }

    public string ChangedBy { get; set; } = "";

    public int Version { get; set; }

    public List<ClientCredentialRow> Credentials { get; } = [];
}
