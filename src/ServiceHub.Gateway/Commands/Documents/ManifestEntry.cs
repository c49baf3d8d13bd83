namespace ServiceHub.Gateway.Commands.Documents;

/// <summary>A document of a manifest.</summary>
/// <param name="Id">What the client will send for it.</param>
/// <param name="Document">Its text.</param>
internal sealed record ManifestEntry(string Id, string Document);
