namespace ServiceHub.OAuth.Authorization;

/// <summary>What stands behind a handle.</summary>
/// <param name="Content">It.</param>
/// <param name="Family">What it ends with.</param>
/// <param name="WasUsed">Whether somebody had used it up already.</param>
internal sealed record Kept<T>(T Content, string Family, bool WasUsed);
