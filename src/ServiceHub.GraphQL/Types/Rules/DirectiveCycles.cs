namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>A directive's definition does not use the directive, directly or through its arguments (specification, section 3.13).</summary>
internal static class DirectiveCycles
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        foreach (var directive in schema.Directives.Where(directive => Uses(directive.Arguments, directive, [])))
        {
            problems.Add(directive.Position, $"The directive \"@{directive.Name}\" uses itself.");
        }
    }

    private static bool Uses(IEnumerable<InputValueDefinition> values, DirectiveDefinition target, HashSet<object> seen) =>
        values.Any(value => Uses(value.Directives, target, seen) || (seen.Add(value.Type.Named) && Uses(value.Type.Named, target, seen)));

    private static bool Uses(IEnumerable<AppliedDirective> applied, DirectiveDefinition target, HashSet<object> seen) =>
        applied.Any(directive => directive.Definition == target
            || (seen.Add(directive.Definition) && Uses(directive.Definition.Arguments, target, seen)));

    private static bool Uses(NamedType type, DirectiveDefinition target, HashSet<object> seen) =>
        Uses(type.Directives, target, seen) || type switch
        {
            InputObjectType input => Uses(input.Fields, target, seen),
            EnumType choice => choice.Values.Any(value => Uses(value.Directives, target, seen)),
            _ => false,
        };
}
