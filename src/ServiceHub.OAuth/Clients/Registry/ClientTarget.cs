namespace ServiceHub.OAuth.Clients.Registry;

/// <summary>Which client is to be changed.</summary>
/// <param name="ClientId">Its id; any text.</param>
/// <param name="Version">The version that the change is meant for; null for whichever it has.</param>
public sealed record ClientTarget(string ClientId, int? Version = null);
