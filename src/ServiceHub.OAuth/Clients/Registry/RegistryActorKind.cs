namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>In what way somebody changes clients.</summary>
public enum RegistryActorKind
{
    /// <summary>A client with the scopes of an administrator.</summary>
    Administrator,

    /// <summary>Whoever may run the program on the hub's data.</summary>
    CommandLine,

    /// <summary>A request of RFC 7591 or RFC 7592.</summary>
    DynamicRegistration,
}
