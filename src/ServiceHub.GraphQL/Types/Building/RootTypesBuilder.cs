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

    private void TakeDefaultNames()
    {
        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            if (resolver.Types.GetValueOrDefault(kind.ToString()) is ObjectType type)
            {
                _roots.TryAdd(kind, type);
            }
        }
    }

    private void Take(SchemaNode node, SourceText source)
    {
        foreach (var operation in node.Operations)
        {
            var position = new SourcePosition(source, operation.Start);
            var type = resolver.Find<ObjectType>(operation.Type, source, "an object type");
            if (type is not null && _roots.ContainsValue(type))
            {
                problems.Add(position, $"The type \"{type}\" cannot be the root of two kinds of operations.");
            }
            if (!_roots.TryAdd(operation.Kind, type))
            {
                problems.Add(position, "The root of this kind of operations is named more than once.");
            }
        }
    }
}
