using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>Compares where operations begin, and what the schema itself carries.</summary>
internal sealed class RootComparison(ChangeList changes)
{
    public void Compare(Schema before, Schema after)
    {
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            Compare(kind, before.RootOf(kind), after.RootOf(kind));
        }
        changes.CompareDescriptions("schema", before.Description, after.Description);
        changes.CompareDirectives("schema", before.AppliedDirectives, after.AppliedDirectives);
    }

    private void Compare(OperationKind kind, ObjectType? before, ObjectType? after)
    {
        if (before is null && after is not null)
        {
            changes.Add(SchemaChangeKind.RootTypeAdded, after, $"The {kind} root \"{after}\" was added.");
        }
        else if (before is not null && before.Name != after?.Name)
        {
            var now = after is null ? "is gone" : $"is now \"{after}\"";
            changes.Add(SchemaChangeKind.RootTypeChanged, before, $"The {kind} root \"{before}\" {now}.");
        }
    }
}
