namespace ServiceHub.GraphQL.Language.Ast;

internal enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}
