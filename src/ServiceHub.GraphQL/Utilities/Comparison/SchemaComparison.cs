using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>Finds what changed between two versions of a schema, and whom it breaks.</summary>
public static class SchemaComparison
{
    /// <summary>Compares two versions of a schema.</summary>
    /// <param name="before">The version that clients know.</param>
    /// <param name="after">The new version.</param>
    /// <returns>The changes, the breaking ones first; none when the order of definitions is all that differs.</returns>
    public static IReadOnlyList<SchemaChange> Compare(Schema before, Schema after)
    {
        var changes = new ChangeList();
        new RootComparison(changes).Compare(before, after);
        new TypeComparison(changes).Compare(before, after);
        new DirectiveComparison(changes).Compare(before, after);
        return [.. changes.All.OrderBy(change => change.Severity)];
    }
}
