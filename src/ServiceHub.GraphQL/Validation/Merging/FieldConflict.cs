using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Merging;

/// <summary>Two selections that cannot be merged, each with the selections below it that are the cause.</summary>
internal sealed record FieldConflict(string ResponseKey, string Reason, IReadOnlyList<FieldNode> Left, IReadOnlyList<FieldNode> Right);
