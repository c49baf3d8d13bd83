using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types.Building;

/// <summary>Finds where operations begin (specification, section 3.3.1).</summary>
internal sealed class RootTypesBuilder(Declarations declarations, TypeResolver resolver, SchemaProblems problems)
{
    private readonly Dictionary<OperationKind, ObjectType?> _roots = [];

    public RootTypes Build()
    {
        declarations.Schema.ForEach(part => Take(part.Node, part.Source));
        if (!declarations.Schema.Exists(part => !part.Node.IsExtension))
        {
            TakeDefaultNames();
        }
        if (!_roots.ContainsKey(OperationKind.Query))
        {
            problems.Add(new SourcePosition(declarations.Types.Values.First().Source, 0), "The schema has no query type.");
        }
        return new RootTypes(Root(OperationKind.Query), Root(OperationKind.Mutation), Root(OperationKind.Subscription));
    }

    private ObjectType? Root(OperationKind kind) => _roots.GetValueOrDefault(kind);

    /// <summary>A type of such a name is a root where no schema definition says otherwise, and so must be fit to be one.</summary>
    private void TakeDefaultNames()
    {
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            if (declarations.Types.TryGetValue(kind.ToString(), out var parts) && !_roots.ContainsKey(kind))
            {
                var name = parts.Definition.Name;
                Take(kind, new NamedTypeNode(name), new SourcePosition(parts.Source, name.Start));
            }
        }
    }

    private void Take(SchemaNode node, SourceText source)
    {
        foreach (var operation in node.Operations)
        {
            Take(operation.Kind, operation.Type, new SourcePosition(source, operation.Start));
        }
    }

    private void Take(OperationKind kind, NamedTypeNode name, SourcePosition position)
    {
        var type = resolver.Find<ObjectType>(name, position.Source, "an object type");
        if (type is not null && _roots.ContainsValue(type))
        {
            problems.Add(position, $"The type \"{type}\" cannot be the root of two kinds of operations.");
        }
        if (!_roots.TryAdd(kind, type))
        {
            problems.Add(position, "The root of this kind of operations is named more than once.");
        }
    }
}
