namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>An input object that needs itself could never be written (specification, section 3.10: Circular References).</summary>
internal static class InputObjectCycles
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        var unwritable = Unwritable(schema);
        foreach (var input in unwritable.Where(input => Reaches(input, input, unwritable, [])))
        {
            problems.Add(input.Position, $"The input object \"{input}\" needs itself and could never be written.");
        }
    }

    /// <summary>What is left when all is taken away that can be written with what was taken away before.</summary>
    private static HashSet<InputObjectType> Unwritable(Schema schema)
    {
        var left = schema.Types.OfType<InputObjectType>().ToHashSet();
        while (left.RemoveWhere(input => CanBeWritten(input, left)) > 0)
        {
        }
        return left;
    }

    /// <summary>A OneOf input object needs one of its fields, others those without null; a list can always be empty.</summary>
    private static bool CanBeWritten(InputObjectType input, HashSet<InputObjectType> left) => input.IsOneOf
        ? input.Fields.Any(field => !Needs(field.Type, left))
        : !input.Fields.Any(field => field.Type.IsNonNull && Needs(field.Type, left));

    private static bool Needs(TypeReference type, HashSet<InputObjectType> left) =>
        type is { Item: null, Named: InputObjectType needed } && left.Contains(needed);

    private static bool Reaches(
        InputObjectType from, InputObjectType target, HashSet<InputObjectType> unwritable, HashSet<InputObjectType> seen) =>
        from.Fields
            .Where(field => (from.IsOneOf || field.Type.IsNonNull) && Needs(field.Type, unwritable))
            .Select(field => (InputObjectType)field.Type.Named)
            .Any(next => next == target || (seen.Add(next) && Reaches(next, target, unwritable, seen)));
}
