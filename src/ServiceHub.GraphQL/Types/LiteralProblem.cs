namespace ServiceHub.GraphQL.Types;

/// <summary>Why a literal does not fit its type, and the byte at which; <c>Code</c> is one of the catalogue.</summary>
internal readonly record struct LiteralProblem(int Offset, string Message, string Code);
