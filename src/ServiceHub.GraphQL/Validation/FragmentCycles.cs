namespace ServiceHub.GraphQL.Validation;

internal static class FragmentCycles
{
    /// <summary>Whether a fragment reaches itself.</summary>
    public static bool Exist(ValidationContext context)
    {
        // Fragments that spread no open fragment are closed until none is left, or only those in and above cycles are.
        var open = context.Fragments.ToDictionary(
            pair => pair.Key, pair => Selections.Spreads(pair.Value.SelectionSet).Select(spread => spread.Name.Value).ToHashSet());
        while (open.Count > 0)
        {
            var closed = open.Where(pair => !pair.Value.Any(open.ContainsKey)).Select(pair => pair.Key).ToList();
            if (closed.Count == 0)
            {
                return true;
            }
            closed.ForEach(name => open.Remove(name));
        }
        return false;
    }
}
