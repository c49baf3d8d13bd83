namespace ServiceHub.OAuth.Clients;

/// <summary>One secret of a client, of which only a keyed hash is known.</summary>
/// <param name="Id">Tells it from the client's others; not secret.</param>
/// <param name="Label">What its owner calls it.</param>
/// <param name="Hash">The secret's keyed hash (<see cref="ClientSecret.Hash"/>).</param>
/// <param name="NotBefore">The first moment at which it opens anything.</param>
/// <param name="Expires">The first moment at which it opens nothing any more; null when none is set.</param>
public sealed record ClientSecretCredential(
    string Id,
    string Label,
    KeyedHash Hash,
    DateTimeOffset NotBefore,
    DateTimeOffset? Expires);
