using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types.Building;
using ServiceHub.GraphQL.Types.Rules;

namespace ServiceHub.GraphQL.Types;

/// <summary>From sources to a schema: parse, build, check.</summary>
internal static class SchemaLoader
{
    /// <summary>Section 3's rules for a schema whose names are all resolved.</summary>
    private static readonly Action<Schema, SchemaProblems>[] Rules =
    [
        InterfaceImplementation.Check,
        InputObjectCycles.Check,
        OneOfInputObjects.Check,
        DefaultValues.Check,
        DefaultValueCycles.Check,
        RequiredDeprecation.Check,
        DirectiveCycles.Check,
    ];

    public static Schema Load(IEnumerable<SourceText> sources)
    {
        var problems = new SchemaProblems();
        var documents = Parse([.. sources, BuiltInTypes.Source], problems);
        problems.ThrowIfAny();
        var schema = new SchemaBuilder(documents, problems).Build();
        if (schema is not null)
        {
            foreach (var check in Rules)
            {
                check(schema, problems);
            }
        }
        problems.ThrowIfAny();
        return schema ?? throw new SchemaException(["The schema has no query type."]);
    }

    private static List<DocumentNode> Parse(IReadOnlyList<SourceText> sources, SchemaProblems problems)
    {
        var documents = new List<DocumentNode>();
        foreach (var source in sources)
        {
            var document = Parser.Parse(source, ParserLimits.Trusted, out var failure);
            if (document is null)
            {
                problems.Add(new SourcePosition(source, failure!.Offset), failure.Message);
                continue;
            }
            documents.Add(document);
        }
        return documents;
    }
}
