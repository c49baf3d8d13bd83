using ServiceHub.OAuth.Clients.Registry;

namespace ServiceHub.Services.Clients;

/// <summary>A client that is to be entered.</summary>
internal sealed record RegisterClientInput(string? ClientId, ClientInput Client, IReadOnlyList<CredentialOrder> Credentials, bool Submit);
