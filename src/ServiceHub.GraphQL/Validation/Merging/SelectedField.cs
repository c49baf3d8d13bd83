using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Merging;

/// <summary>A selected field with the type that it is selected of; both null where they are unknown.</summary>
internal sealed record SelectedField(FieldNode Node, CompositeType? Parent, FieldDefinition? Definition);
