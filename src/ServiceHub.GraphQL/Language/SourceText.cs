namespace ServiceHub.GraphQL.Language;

/// <summary>A GraphQL document as it came: its name, for messages, and its bytes.</summary>
/// <param name="Name">Where it came from, such as <c>citizen.graphql</c>.</param>
/// <param name="Utf8">The text in UTF-8.</param>
public sealed record SourceText(string Name, ReadOnlyMemory<byte> Utf8);
