using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>A default value fits its type (specification, section 3.6.1 and 3.10).</summary>
internal static class DefaultValues
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        var ofFields = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments);
        var ofInputs = schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields);
        var ofDirectives = schema.Directives.SelectMany(directive => directive.Arguments);
        foreach (var value in ofFields.Concat(ofInputs).Concat(ofDirectives).Where(value => value.DefaultLiteral is not null))
        {
            var source = value.Position.Source;
            new LiteralCheck((_, _) => null, problem => problems.Add(new SourcePosition(source, problem.Offset), problem.Message))
                .Check(value.Type, value.DefaultLiteral!);
        }
    }
}
