using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>A selection of a field, and the deferred fragment in which it stands, if any.</summary>
internal sealed record CollectedField(FieldNode Node, DeferUsage? Usage);
