using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Federation;

/// <summary>Finds in a contract's documents what federation must know. Whatever is wrong with them is the schema's to tell.</summary>
internal sealed class ContractReader
{
    private readonly List<DefinitionNode> _definitions;

    public ContractReader(IEnumerable<SourceText> contract) => _definitions =
        [.. contract.SelectMany(source => Parser.Parse(source, ParserLimits.Trusted, out _)?.Definitions ?? [])];

    /// <summary>The type at which queries begin.</summary>
    public string QueryType => _definitions.OfType<SchemaNode>().SelectMany(schema => schema.Operations)
        .FirstOrDefault(operation => operation.Kind == OperationKind.Query)?.Type.Name ?? "Query";

    /// <summary>Whether some input object asks for exactly one of its fields.</summary>
    public bool HasOneOf => _definitions.OfType<TypeDefinitionNode>()
        .Any(type => type.Kind == TypeKind.InputObject && type.Directives.Any(directive => directive.Name.Value == "oneOf"));

    /// <summary>The keys that can be resolved, by types in the order of the documents.</summary>
    public IReadOnlyList<KeyDeclaration> Keys() =>
    [
        .. from type in _definitions.OfType<TypeDefinitionNode>()
           where type.Kind == TypeKind.Object
           from directive in type.Directives
           where directive.Name.Value == "key" && directive.Argument("resolvable") is not BooleanValueNode { Value: false }
           select new KeyDeclaration(type.Name.Value, (directive.Argument("fields") as StringValueNode)?.Value ?? ""),
    ];

    public bool Defines(string directive) => _definitions.OfType<DirectiveDefinitionNode>().Any(node => node.Name.Value == directive);
}
