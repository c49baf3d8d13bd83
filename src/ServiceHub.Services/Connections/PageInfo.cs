namespace ServiceHub.Services.Connections;

/// <summary>Where a page ends.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
