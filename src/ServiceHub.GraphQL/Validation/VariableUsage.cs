using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation;

/// <summary>A variable where a value is expected.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type that is expected; null where that is unknown.</param>
/// <param name="HasDefault">Whether the argument or input field has a default value.</param>
/// <param name="IsOneOfField">Whether it is the field of a OneOf input object.</param>
internal sealed record VariableUsage(VariableNode Node, TypeReference? Type, bool HasDefault, bool IsOneOfField);
