namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>
/// The fields of one place that are delivered together (incremental delivery: BuildExecutionPlan): a field that several deferred
/// fragments ask for is executed once and belongs to all of them; one that is also asked for at once is deferred by none.
/// </summary>
/// <param name="Usages">The deferred fragments; empty for what is delivered at once.</param>
/// <param name="Fields">The selections of each response key.</param>
internal sealed record FieldGroup(IReadOnlySet<DeferUsage> Usages, List<List<CollectedField>> Fields)
{
    /// <returns>The group that is delivered with the place itself, be it empty, and after it the others.</returns>
    public static List<FieldGroup> Split(CollectedFields collected, IReadOnlySet<DeferUsage> own)
    {
        List<FieldGroup> groups = [new(own, [])];
        foreach (var fields in collected.Fields.Values)
        {
            var usages = UsagesOf(fields);
            var group = groups.Find(known => known.Usages.SetEquals(usages));
            if (group is null)
            {
                groups.Add(group = new(usages, []));
            }
            group.Fields.Add(fields);
        }
        return groups;
    }

    /// <summary>A fragment inside another one that asks for the same field adds nothing.</summary>
    private static IReadOnlySet<DeferUsage> UsagesOf(List<CollectedField> fields)
    {
        if (fields.Exists(field => field.Usage is null))
        {
            return Selections.AtOnce;
        }
        var all = fields.Select(field => field.Usage!).ToHashSet();
        return all.Where(usage => !Ancestors(usage).Any(all.Contains)).ToHashSet();
    }

    private static IEnumerable<DeferUsage> Ancestors(DeferUsage usage)
    {
        for (var ancestor = usage.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            yield return ancestor;
        }
    }
}
