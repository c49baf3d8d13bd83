namespace ServiceHub.Gateway.Tests.Privacy;

/// <summary>Something that was found where it must not stand.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text itself.</param>
/// <param name="Around">Where it stands.</param>
internal sealed record Leak(string Kind, string Text, string Around);
