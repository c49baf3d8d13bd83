using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>
/// A default value that brings itself in again, because it leaves out a field whose default does, would never end
/// (specification, section 3.10: InputObjectDefaultValueHasCycle).
/// </summary>
internal static class DefaultValueCycles
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        foreach (var input in schema.Types.OfType<InputObjectType>())
        {
            foreach (var field in input.Fields.Where(field => HasCycle(field, field, [])))
            {
                problems.Add(field.Position, $"The default value of \"{input}.{field.Name}\" brings itself in again without end.");
            }
        }
    }

    private static bool HasCycle(InputValueDefinition field, InputValueDefinition target, HashSet<InputValueDefinition> seen) =>
        field.DefaultLiteral is not null
        && Used(field.Type, field.DefaultLiteral).Any(next => next == target || (seen.Add(next) && HasCycle(next, target, seen)));

    /// <summary>The input fields whose own default a value uses.</summary>
    private static IEnumerable<InputValueDefinition> Used(TypeReference type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            return list.Items.SelectMany(item => Used(type.Item ?? type, item));
        }
        if (type.Named is not InputObjectType input || value is not ObjectValueNode node)
        {
            return [];
        }
        return input.Fields.SelectMany(field =>
            node.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } given ? Used(field.Type, given.Value) : [field]);
    }
}
