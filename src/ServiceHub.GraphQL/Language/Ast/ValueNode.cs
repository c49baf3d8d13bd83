namespace ServiceHub.GraphQL.Language.Ast;

internal abstract class ValueNode(int start) : SyntaxNode(start);
