namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>What must be given cannot be deprecated (specification, section 3.13.3).</summary>
internal static class RequiredDeprecation
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        var ofFields = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments);
        var ofInputs = schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields);
        var ofDirectives = schema.Directives.SelectMany(directive => directive.Arguments);
        foreach (var value in ofFields.Concat(ofInputs).Concat(ofDirectives).Where(value => value.IsRequired && value.DeprecationReason is not null))
        {
            problems.Add(value.Position, $"The required \"{value.Name}\" cannot be deprecated.");
        }
    }
}
