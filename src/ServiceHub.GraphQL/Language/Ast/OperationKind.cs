namespace ServiceHub.GraphQL.Language.Ast;

/// <summary>What an operation does (specification, section 2.3).</summary>
public enum OperationKind
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Writes, then reads.</summary>
    Mutation,

    /// <summary>Reads again with each event.</summary>
    Subscription,
}
