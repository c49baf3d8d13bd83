namespace ServiceHub.GraphQL.Types.Rules;

internal static class InputValues
{
    /// <summary>All arguments and input fields of a schema.</summary>
    public static IEnumerable<InputValueDefinition> Of(Schema schema) =>
    [
        .. schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments),
        .. schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields),
        .. schema.Directives.SelectMany(directive => directive.Arguments),
    ];
}
