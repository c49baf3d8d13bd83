namespace ServiceHub.GraphQL.Execution;

/// <summary>When a batch resolver is called.</summary>
public enum ResolveOrder
{
    /// <summary>Together with the other fields of its selection set.</summary>
    WithSiblings,

    /// <summary>After all other fields of its selection set are resolved; what lies below those goes its own way.</summary>
    AfterSiblings,
}
