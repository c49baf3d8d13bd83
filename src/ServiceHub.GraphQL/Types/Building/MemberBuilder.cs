using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types.Building;

/// <summary>Builds what types hold: fields, arguments, input fields, enum values, interfaces and members.</summary>
internal sealed class MemberBuilder(Declarations declarations, TypeResolver resolver, DirectiveApplier applier, SchemaProblems problems)
{
    public List<FieldDefinition> Fields(FieldsType type, TypeParts parts)
    {
        var nodes = Distinct(parts, node => node.Fields, node => node.Name, "field");
        return nodes.ConvertAll(part => Field(type, part.Node, part.Source));
    }

    public List<InputValueDefinition> InputFields(InputObjectType type, TypeParts parts) =>
        Distinct(parts, node => node.InputFields, node => node.Name, "input field")
            .ConvertAll(part => InputValue(type, part.Node, part.Source, DirectiveLocation.InputFieldDefinition));

    public List<EnumValueDefinition> EnumValues(EnumType type, TypeParts parts) =>
        Distinct(parts, node => node.Values, node => node.Name, "value")
            .ConvertAll(part => EnumValue(type, part.Node, part.Source));

    /// <summary>The arguments of a field or directive.</summary>
    public List<InputValueDefinition> Arguments(object owner, IReadOnlyList<InputValueNode> nodes, SourceText source)
    {
        var known = new HashSet<string>();
        var values = new List<InputValueDefinition>();
        foreach (var node in nodes)
        {
            declarations.CheckName(node.Name, source);
            if (known.Add(node.Name.Value))
            {
                values.Add(InputValue(owner, node, source, DirectiveLocation.ArgumentDefinition));
            }
            else
            {
                problems.Add(At(node.Name, source), $"The argument \"{node.Name.Value}\" is defined more than once.");
            }
        }
        return values;
    }

    /// <summary>Interfaces of a type or members of a union; the members must not be none.</summary>
    public List<T> NamedTypes<T>(TypeParts parts, Func<TypeDefinitionNode, IReadOnlyList<NamedTypeNode>> read, string kind)
        where T : NamedType
    {
        var types = new List<T>();
        foreach (var (node, source) in parts.All.SelectMany(part => read(part.Node).Select(node => (node, part.Source))))
        {
            if (resolver.Find<T>(node, source, kind) is not { } type)
            {
                continue;
            }
            if (types.Contains(type))
            {
                problems.Add(new SourcePosition(source, node.Start), $"The type \"{type}\" is named more than once.");
                continue;
            }
            types.Add(type);
        }
        if (parts.Definition.Kind == TypeKind.Union && parts.All.TrueForAll(part => read(part.Node).Count == 0))
        {
            problems.Add(At(parts.Definition.Name, parts.Source), $"The union \"{parts.Definition.Name.Value}\" has no member.");
        }
        return types;
    }

    private static SourcePosition At(NameNode name, SourceText source) => new(source, name.Start);

    private FieldDefinition Field(FieldsType type, FieldDefinitionNode node, SourceText source)
    {
        var output = resolver.Output(node.Type, source);
        var field = new FieldDefinition(type, node.Name.Value, node.Description?.Value, At(node.Name, source), output)
        {
            Directives = applier.Apply(node.Directives, DirectiveLocation.FieldDefinition, source),
        };
        field.Arguments = Arguments(field, node.Arguments, source);
        return field;
    }

    private EnumValueDefinition EnumValue(EnumType type, EnumValueDefinitionNode node, SourceText source) =>
        new(type, node.Name.Value, node.Description?.Value, At(node.Name, source))
        {
            Directives = applier.Apply(node.Directives, DirectiveLocation.EnumValue, source),
        };

    private InputValueDefinition InputValue(object owner, InputValueNode node, SourceText source, DirectiveLocation location)
    {
        var type = resolver.Input(node.Type, source);
        return new InputValueDefinition(owner, node.Name.Value, node.Description?.Value, At(node.Name, source), type, node.DefaultValue)
        {
            Directives = applier.Apply(node.Directives, location, source),
        };
    }

    private List<(TNode Node, SourceText Source)> Distinct<TNode>(
        TypeParts parts, Func<TypeDefinitionNode, IReadOnlyList<TNode>> read, Func<TNode, NameNode> nameOf, string kind)
    {
        var known = new HashSet<string>();
        var distinct = new List<(TNode, SourceText)>();
        foreach (var (node, source) in parts.All.SelectMany(part => read(part.Node).Select(node => (node, part.Source))))
        {
            var name = nameOf(node);
            declarations.CheckName(name, source);
            if (known.Add(name.Value))
            {
                distinct.Add((node, source));
            }
            else
            {
                problems.Add(At(name, source), $"The {kind} \"{parts.Definition.Name.Value}.{name.Value}\" is defined more than once.");
            }
        }
        if (distinct.Count == 0)
        {
            problems.Add(At(parts.Definition.Name, parts.Source), $"The type \"{parts.Definition.Name.Value}\" has no {kind}.");
        }
        return distinct;
    }
}
