using ServiceHub.OAuth.Clients;

namespace ServiceHub.Data.OAuth;

/// <summary>A client as stored. Its lists are read and written whole, so each is one text.</summary>
public sealed class ClientRow
{
    public required string ClientId { get; init; }

    public required string Name { get; set; }

    /// <summary>The organisation's ISO 6523 identifier.</summary>
    public required string Organisation { get; set; }

    public required ClientState State { get; set; }

    /// <summary>Space-separated, as are grant types and scopes.</summary>
    public required string AuthenticationMethods { get; set; }

    public required string GrantTypes { get; set; }

    public required string Scopes { get; set; }

    /// <summary>Whether it may send trusted documents only.</summary>
    public bool OnlyTrustedDocuments { get; set; }

    /// <summary>When it or its trusted documents changed last: by it other gateways see that they did.</summary>
    public DateTimeOffset? DocumentsChanged { get; set; }

    /// <summary>Space-separated.</summary>
    public string AllowedOrigins { get; set; } = "";

    public required DateTimeOffset Created { get; init; }

    public List<ClientSecretRow> Secrets { get; } = [];
}
