namespace ServiceHub.Services.Access;

/// <summary>An officer, as the client's organisation names them in a signed statement.</summary>
public sealed record Officer(string Id, string? Name, string? Office, string? Role);
