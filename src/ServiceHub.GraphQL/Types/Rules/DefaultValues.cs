namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>A default value fits its type (specification, section 3.6.1 and 3.10).</summary>
internal static class DefaultValues
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        foreach (var value in InputValues.Of(schema).Where(value => value.DefaultLiteral is not null))
        {
            LiteralCheck.CheckInSource(value.Type, value.DefaultLiteral!, value.Position.Source, problems);
        }
    }
}
