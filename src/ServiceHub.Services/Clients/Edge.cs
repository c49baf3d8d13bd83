namespace ServiceHub.Services.Clients;

/// <summary>An item of a page.</summary>
internal sealed record Edge<T>(string Cursor, T Node);
