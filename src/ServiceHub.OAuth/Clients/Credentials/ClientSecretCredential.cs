namespace ServiceHub.OAuth.Clients.Credentials;

/// <summary>A secret, of which only a keyed hash is known.</summary>
public sealed record ClientSecretCredential : ClientCredential
{
    /// <summary>The secret's keyed hash (<see cref="ClientSecret.Hash"/>).</summary>
    public required KeyedHash Hash { get; init; }
}
