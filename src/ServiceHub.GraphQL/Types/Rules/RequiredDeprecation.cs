namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>What must be given cannot be deprecated (specification, section 3.13.3).</summary>
internal static class RequiredDeprecation
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        foreach (var value in InputValues.Of(schema).Where(value => value.IsRequired && value.DeprecationReason is not null))
        {
            problems.Add(value.Position, $"The required \"{value.Name}\" cannot be deprecated.");
        }
    }
}
