using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;
using ServiceHub.GraphQL.Validation;

namespace ServiceHub.GraphQL.Execution;

/// <summary>
/// Tells whether documents fit a schema (specification, section 5) without anything behind the schema but the codecs of its scalars: for
/// tools, which execute nothing.
/// </summary>
public sealed class DocumentChecker
{
    private readonly DocumentValidator _validator;
    private readonly ParserLimits _parserLimits;

    /// <summary>Makes a checker.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="map">Holds the codecs of its custom scalars; what else it holds is not looked at.</param>
    /// <param name="limits">What a document may cost; the defaults when null.</param>
    /// <exception cref="BindingException">Codecs and custom scalars do not fit.</exception>
    public DocumentChecker(Schema schema, ResolverMap map, ExecutionLimits? limits = null)
    {
        limits ??= new ExecutionLimits();
        var problems = new BindingProblems();
        var scalars = new LeafBinder(schema, map, problems).Scalars;
        problems.ThrowIfAny();
        _validator = new DocumentValidator(schema, (scalar, literal) => scalars[scalar.Name].Refuses(new InputValue(literal)), limits);
        _parserLimits = new ParserLimits(limits.MaxTokens, limits.MaxDepth);
    }

    /// <summary>Checks a document.</summary>
    /// <param name="document">The document, in UTF-8.</param>
    /// <returns>Its operations, or what is wrong.</returns>
    public CheckedDocument Check(ReadOnlyMemory<byte> document)
    {
        var source = new SourceText("query", document);
        if (Parser.Parse(source, _parserLimits, out var failure) is not { } node)
        {
            return new([], [new GraphQLError(ErrorCodes.ParseFailed, failure!.Message) { Locations = [new SourcePosition(source, failure.Offset).Location] }]);
        }
        var errors = _validator.Validate(node);
        return new(errors.Count > 0 ? [] : [.. node.Definitions.OfType<OperationNode>().Select(operation => operation.Name?.Value)], errors);
    }
}
