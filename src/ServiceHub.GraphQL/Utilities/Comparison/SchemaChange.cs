namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>One difference between two versions of a schema.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Coordinate">Where: a schema coordinate (specification, section 2.14), of the version that has the element.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, string Coordinate, string Message)
{
    /// <summary>What the change means to clients.</summary>
    public ChangeSeverity Severity => Kind switch
    {
        <= SchemaChangeKind.OneOfAdded => ChangeSeverity.Breaking,
        <= SchemaChangeKind.AppliedDirectiveRemoved => ChangeSeverity.Dangerous,
        _ => ChangeSeverity.Safe,
    };
}
