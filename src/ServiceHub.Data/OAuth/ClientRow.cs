using ServiceHub.OAuth.Clients;

namespace ServiceHub.Data.OAuth;

/// <summary>A client as stored. Lists stand as one text each: they are read and written whole.</summary>
public sealed class ClientRow
{
    public required string ClientId { get; init; }

    public required string Name { get; set; }

    /// <summary>The organisation's ISO 6523 identifier.</summary>
    public required string Organisation { get; set; }

    public required ClientState State { get; set; }

    /// <summary>Scopes, space-separated as on the wire.</summary>
    public required string Scopes { get; set; }

    public List<ClientSecretRow> Secrets { get; } = [];
}
