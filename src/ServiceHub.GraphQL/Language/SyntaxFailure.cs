namespace ServiceHub.GraphQL.Language;

/// <summary>Why a document could not be read, and the byte at which.</summary>
internal sealed record SyntaxFailure(string Message, int Offset);
