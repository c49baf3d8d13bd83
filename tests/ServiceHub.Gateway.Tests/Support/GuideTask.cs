namespace ServiceHub.Gateway.Tests.Support;

/// <summary>One thing that a guide tells to do.</summary>
/// <param name="Step">In which step.</param>
/// <param name="File">The file to write; null for commands to run.</param>
/// <param name="Content">What to write or run.</param>
internal sealed record GuideTask(int Step, string? File, string Content);
