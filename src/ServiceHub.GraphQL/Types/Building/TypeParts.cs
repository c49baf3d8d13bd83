using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types.Building;

/// <summary>The definition of a type and its extensions, which may stand in other sources.</summary>
internal sealed class TypeParts(TypeDefinitionNode definition, SourceText source)
{
    public TypeDefinitionNode Definition { get; } = definition;

    public SourceText Source { get; } = source;

    public List<(TypeDefinitionNode Node, SourceText Source)> All { get; } = [(definition, source)];

    public bool IsBuiltIn => Source == BuiltInTypes.Source;
}
