namespace ServiceHub.GraphQL.Language.Ast;

internal sealed class NullValueNode(int start) : ValueNode(start);
