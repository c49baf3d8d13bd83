namespace ServiceHub.Services.Connections;

/// <summary>An item of a page.</summary>
internal sealed record Edge<T>(string Cursor, T Node);
