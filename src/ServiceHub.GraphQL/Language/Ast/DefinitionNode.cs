namespace ServiceHub.GraphQL.Language.Ast;

internal abstract class DefinitionNode(int start) : SyntaxNode(start);
