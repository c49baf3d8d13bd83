namespace ServiceHub.GraphQL.Language;

/// <summary>A place in a document.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <remarks>Specification, section 7.1.7 (Errors): <c>locations</c>.</remarks>
public readonly record struct SourceLocation(int Line, int Column);
