namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>What a client is to become in one step.</summary>
/// <param name="Change">Makes the new client of the old.</param>
/// <param name="Added">The credentials that it gets.</param>
/// <param name="Revoked">The ids of those that are taken back.</param>
public sealed record ClientReplacement(Func<Client, Client> Change, IReadOnlyList<CredentialOrder> Added, IReadOnlyList<string> Revoked);
