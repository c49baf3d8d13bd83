namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>An input object that needs itself could never be written (specification, section 3.10: Circular References).</summary>
internal static class InputObjectCycles
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        foreach (var input in schema.Types.OfType<InputObjectType>())
        {
            if (Reaches(input, input, []))
            {
                var message = $"The input object \"{input}\" needs itself through non-null fields and could never be written.";
                problems.Add(input.Position, message);
            }
        }
    }

    private static bool Reaches(InputObjectType from, InputObjectType target, HashSet<InputObjectType> seen) =>
        from.Fields
            .Where(field => field.Type is { IsNonNull: true, Item: null })
            .Select(field => field.Type.Named)
            .OfType<InputObjectType>()
            .Any(next => next == target || (seen.Add(next) && Reaches(next, target, seen)));
}
