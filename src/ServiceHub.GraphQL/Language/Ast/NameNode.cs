namespace ServiceHub.GraphQL.Language.Ast;

internal readonly record struct NameNode(string Value, int Start);
