using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Data.OAuth.Clients;

/// <summary>A change of a client; rows are added and never changed.</summary>
public sealed class ClientEventRow
{
    public long Sequence { get; init; }

    public required string ClientId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required RegistryActorKind ActorKind { get; init; }

    /// <summary>The client id of who made it; null for the command line.</summary>
    public string? ActorId { get; init; }

    public required ClientAction Action { get; init; }

    /// <summary>JSON; null when the client was not there.</summary>
    public string? Before { get; init; }

    /// <summary>JSON.</summary>
    public required string After { get; init; }
}
