using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>Compares the definitions of directives.</summary>
internal sealed class DirectiveComparison(ChangeList changes)
{
    private readonly InputComparison _inputs = new(changes);

    public void Compare(Schema before, Schema after)
    {
        var pairs = ChangeList.Match(
            before.Directives,
            after.Directives,
            directive => directive.Name,
            directive => changes.Add(SchemaChangeKind.DirectiveRemoved, directive, $"The directive \"{directive}\" was removed."),
            directive => changes.Add(SchemaChangeKind.DirectiveAdded, directive, $"The directive \"{directive}\" was added."));
        foreach (var (old, directive) in pairs)
        {
            changes.CompareDescriptions(directive, old.Description, directive.Description);
            _inputs.Compare(old.Arguments, directive.Arguments, InputChangeKinds.DirectiveArgument);
            CompareRepeatable(old, directive);
            CompareLocations(old, directive);
        }
    }

    private void CompareRepeatable(DirectiveDefinition before, DirectiveDefinition after)
    {
        if (before.IsRepeatable && !after.IsRepeatable)
        {
            changes.Add(SchemaChangeKind.DirectiveRepeatableRemoved, after, $"The directive \"{after}\" is no longer repeatable.");
        }
        else if (after.IsRepeatable && !before.IsRepeatable)
        {
            changes.Add(SchemaChangeKind.DirectiveRepeatableAdded, after, $"The directive \"{after}\" is now repeatable.");
        }
    }

    private void CompareLocations(DirectiveDefinition before, DirectiveDefinition after)
    {
        foreach (var location in before.Locations.Except(after.Locations).Select(EnumNames.ToGraphQL))
        {
            var message = $"The directive \"{after}\" may no longer stand on {location}.";
            changes.Add(SchemaChangeKind.DirectiveLocationRemoved, after, message);
        }
        foreach (var location in after.Locations.Except(before.Locations).Select(EnumNames.ToGraphQL))
        {
            changes.Add(SchemaChangeKind.DirectiveLocationAdded, after, $"The directive \"{after}\" may now stand on {location}.");
        }
    }
}
