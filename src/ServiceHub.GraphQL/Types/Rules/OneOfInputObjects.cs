namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>The fields of a OneOf input object are nullable and have no default (specification, section 3.10.1).</summary>
internal static class OneOfInputObjects
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        foreach (var field in schema.Types.OfType<InputObjectType>().Where(input => input.IsOneOf).SelectMany(input => input.Fields))
        {
            if (field.Type.IsNonNull)
            {
                problems.Add(field.Position, $"The field \"{field.Name}\" of a @oneOf input object must be nullable.");
            }
            if (field.DefaultLiteral is not null)
            {
                problems.Add(field.Position, $"The field \"{field.Name}\" of a @oneOf input object cannot have a default value.");
            }
        }
    }
}
