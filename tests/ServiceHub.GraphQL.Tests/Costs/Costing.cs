using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Tests.Costs;

/// <summary>What operations cost on small schemas.</summary>
internal static class Costing
{
    public const string Directives = """
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        """;

    public static Schema Schema(string sdl) => Documents.Schema(Directives, sdl);

    public static CostAnalysis Analysis(string sdl, string query, ExecutionLimits? limits = null)
    {
        var (schema, document) = (Schema(sdl), Documents.Parse(query));
        limits ??= new ExecutionLimits();
        Problems(sdl).ShouldBeEmpty();
        new DocumentValidator(schema, (_, _) => null, limits).Validate(document).ShouldBeEmpty();
        return Build(schema, document, limits);
    }

    /// <summary>Of the first operation.</summary>
    public static CostAnalysis Build(Schema schema, DocumentNode document, ExecutionLimits limits) => CostAnalysis.Build(
        schema,
        document.Definitions.OfType<FragmentNode>().ToDictionary(fragment => fragment.Name.Value),
        document.Definitions.OfType<OperationNode>().First(),
        limits);

    /// <param name="sdl">The schema.</param>
    /// <param name="query">A document of one operation.</param>
    /// <param name="variables">The variables that have a value, by what it means to the cost.</param>
    public static OperationCost Of(string sdl, string query, params (string Name, int Size)[] variables)
    {
        var sizes = variables.ToDictionary(variable => variable.Name, variable => (int?)variable.Size);
        return Analysis(sdl, query).Evaluate(name => sizes.GetValueOrDefault(name));
    }

    public static IReadOnlyList<string> Problems(string sdl)
    {
        var problems = new List<string>();
        CostProblems.Check(Schema(sdl), (subject, message) => problems.Add($"{subject}: {message}"));
        return problems;
    }
}
