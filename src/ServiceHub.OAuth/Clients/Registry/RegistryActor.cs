namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Who changes clients.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="ClientId">As which client; null for the command line, and for whoever registers without a token where that is allowed.</param>
public sealed record RegistryActor(RegistryActorKind Kind, string? ClientId)
{
    /// <summary>Whoever may run the program on the hub's data.</summary>
    public static RegistryActor CommandLine { get; } = new(RegistryActorKind.CommandLine, null);

    /// <summary>A client with the scopes of an administrator.</summary>
    /// <param name="clientId">Which.</param>
    /// <returns>The actor.</returns>
    public static RegistryActor Administrator(string clientId) => new(RegistryActorKind.Administrator, clientId);

    /// <summary>A request of RFC 7591 or RFC 7592.</summary>
    /// <param name="clientId">The client whose access token allowed it, or which the registration access token is for; null when none was demanded.</param>
    /// <returns>The actor.</returns>
    public static RegistryActor DynamicRegistration(string? clientId) => new(RegistryActorKind.DynamicRegistration, clientId);
}
