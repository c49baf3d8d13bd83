namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>What became of a change: the client as it is now, or else why it is as it was.</summary>
public sealed record RegistryResult
{
    private RegistryResult(Client? client, IReadOnlyList<RegistryError> errors) => (Client, Errors) = (client, errors);

    /// <summary>The client as it is kept; null when there are errors.</summary>
    public Client? Client { get; init; }

    /// <summary>Every reason why nothing was changed; empty when something was.</summary>
    public IReadOnlyList<RegistryError> Errors { get; }

    /// <summary>The credentials that the change brought, with their secrets, which are told only here.</summary>
    public IReadOnlyList<IssuedCredential> Issued { get; init; } = [];

    /// <summary>Something was changed.</summary>
    /// <param name="client">The client.</param>
    /// <returns>The result.</returns>
    public static RegistryResult Success(Client client) => new(client, []);

    /// <summary>Nothing was changed.</summary>
    /// <param name="errors">Why; at least one.</param>
    /// <returns>The result.</returns>
    public static RegistryResult Failure(params IReadOnlyList<RegistryError> errors) => new(null, errors);
}
