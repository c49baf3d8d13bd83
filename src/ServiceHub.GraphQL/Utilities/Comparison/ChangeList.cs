using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>Collects changes, and finds those that any element can have.</summary>
internal sealed class ChangeList
{
    private readonly List<SchemaChange> _changes = [];

    public IReadOnlyList<SchemaChange> All => _changes;

    public void Add(SchemaChangeKind kind, object element, string message) => _changes.Add(new SchemaChange(kind, $"{element}", message));

    /// <summary>Sorts what two versions hold into what is gone, what is new, and the pairs that stayed.</summary>
    public static List<(T Before, T After)> Match<T>(
        IEnumerable<T> before, IEnumerable<T> after, Func<T, string> nameOf, Action<T> removed, Action<T> added)
        where T : class
    {
        var old = before.ToDictionary(nameOf);
        var pairs = new List<(T, T)>();
        foreach (var element in after)
        {
            if (old.Remove(nameOf(element), out var known))
            {
                pairs.Add((known, element));
            }
            else
            {
                added(element);
            }
        }
        foreach (var element in old.Values)
        {
            removed(element);
        }
        return pairs;
    }

    public void CompareDescriptions(object element, string? before, string? after)
    {
        if (before != after)
        {
            Add(SchemaChangeKind.DescriptionChanged, element, $"The description of \"{element}\" changed.");
        }
    }

    public void CompareDirectives(object element, IReadOnlyList<AppliedDirective> before, IReadOnlyList<AppliedDirective> after)
    {
        foreach (var directive in Without(before, after))
        {
            var kind = KindOf(directive, SchemaChangeKind.OneOfRemoved, SchemaChangeKind.AppliedDirectiveRemoved);
            Add(kind, element, $"\"{element}\" no longer carries {directive}.");
        }
        foreach (var directive in Without(after, before))
        {
            var kind = KindOf(directive, SchemaChangeKind.OneOfAdded, SchemaChangeKind.AppliedDirectiveAdded);
            Add(kind, element, $"\"{element}\" now carries {directive}.");
        }
    }

    public void CompareElements(SchemaElement before, SchemaElement after)
    {
        CompareDescriptions(after, before.Description, after.Description);
        CompareDirectives(after, before.Directives, after.Directives);
    }

    private static SchemaChangeKind KindOf(AppliedDirective directive, SchemaChangeKind oneOf, SchemaChangeKind other) => directive.Name switch
    {
        "deprecated" => SchemaChangeKind.DeprecationChanged,
        "oneOf" => oneOf,
        _ => other,
    };

    /// <summary>The directives that are left when each of the others takes one of its like away.</summary>
    private static List<AppliedDirective> Without(IReadOnlyList<AppliedDirective> directives, IReadOnlyList<AppliedDirective> others)
    {
        var rest = directives.ToList();
        foreach (var other in others)
        {
            var index = rest.FindIndex(other.IsSame);
            if (index >= 0)
            {
                rest.RemoveAt(index);
            }
        }
        return rest;
    }
}
