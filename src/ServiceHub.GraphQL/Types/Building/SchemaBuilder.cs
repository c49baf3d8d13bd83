using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types.Building;

/// <summary>Builds the types of a schema from syntax: first all names, then what they hold, since types refer to each other.</summary>
internal sealed class SchemaBuilder
{
    private readonly SchemaProblems _problems;
    private readonly Declarations _declarations;
    private readonly TypeResolver _resolver;
    private readonly Dictionary<string, DirectiveDefinition> _directives = [];
    private readonly MemberBuilder _members;
    private readonly DirectiveApplier _applier;

    public SchemaBuilder(IReadOnlyList<DocumentNode> documents, SchemaProblems problems)
    {
        _problems = problems;
        _declarations = new Declarations(documents, problems);
        _resolver = new TypeResolver(problems);
        _applier = new DirectiveApplier(_directives, problems);
        _members = new MemberBuilder(_declarations, _resolver, _applier, problems);
    }

    /// <returns>The schema, whose types may be incomplete where problems were found; null when there is no query type.</returns>
    public Schema? Build()
    {
        foreach (var (name, parts) in _declarations.Types)
        {
            _resolver.Types.Add(name, Create(parts));
        }
        BuildDirectives();
        foreach (var (name, parts) in _declarations.Types)
        {
            Fill(_resolver.Types[name], parts);
        }
        FillPossibleTypes();
        var roots = new RootTypesBuilder(_declarations, _resolver, _problems).Build();
        var applied = _applier.ApplyAcross(
            _declarations.Schema.Select(part => (part.Node.Directives, part.Source)), DirectiveLocation.Schema);
        _applier.CheckLiterals();
        var description = _declarations.Schema.Select(part => part.Node.Description?.Value).FirstOrDefault();
        return roots.Query is null ? null : new Schema(UsedTypes(), [.. _directives.Values], description, applied, roots);
    }

    private static NamedType Create(TypeParts parts)
    {
        var (name, description) = (parts.Definition.Name.Value, parts.Definition.Description?.Value);
        var position = new SourcePosition(parts.Source, parts.Definition.Name.Start);
        return parts.Definition.Kind switch
        {
            TypeKind.Object => new ObjectType(name, description, position) { IsBuiltIn = parts.IsBuiltIn },
            TypeKind.Interface => new InterfaceType(name, description, position) { IsBuiltIn = parts.IsBuiltIn },
            TypeKind.Union => new UnionType(name, description, position) { IsBuiltIn = parts.IsBuiltIn },
            TypeKind.Enum => new EnumType(name, description, position) { IsBuiltIn = parts.IsBuiltIn },
            TypeKind.InputObject => new InputObjectType(name, description, position) { IsBuiltIn = parts.IsBuiltIn },
            _ => new ScalarType(name, description, position) { IsBuiltIn = parts.IsBuiltIn },
        };
    }

    private void BuildDirectives()
    {
        var built = _declarations.Directives.Values
            .Select(declared => (declared.Node, declared.Source, Directive: Create(declared.Node, declared.Source)))
            .ToList();
        built.ForEach(part => _directives.Add(part.Directive.Name, part.Directive));
        built.ForEach(part => part.Directive.Arguments =
            _members.Arguments(part.Directive, part.Node.Arguments, part.Source));
    }

    private DirectiveDefinition Create(DirectiveDefinitionNode node, SourceText source)
    {
        var locations = new List<DirectiveLocation>();
        foreach (var name in node.Locations)
        {
            if (EnumNames.TryRead(name.Value, out DirectiveLocation location))
            {
                locations.Add(location);
            }
            else
            {
                _problems.Add(new SourcePosition(source, name.Start), $"There is no directive location \"{name.Value}\".");
            }
        }
        var position = new SourcePosition(source, node.Name.Start);
        var isBuiltIn = source == BuiltInTypes.Source;
        return new DirectiveDefinition(node.Name.Value, node.Description?.Value, position, node.IsRepeatable, locations) { IsBuiltIn = isBuiltIn };
    }

    private void Fill(NamedType type, TypeParts parts)
    {
        var location = Enum.Parse<DirectiveLocation>(type.Kind.ToString());
        type.Directives = _applier.ApplyAcross(parts.All.Select(part => (part.Node.Directives, part.Source)), location);
        switch (type)
        {
            case FieldsType fields:
                fields.SetFields(_members.Fields(fields, parts));
                fields.Interfaces = _members.NamedTypes<InterfaceType>(parts, node => node.Interfaces, "an interface");
                break;
            case UnionType union:
                union.PossibleTypes = _members.NamedTypes<ObjectType>(parts, node => node.Members, "an object type");
                break;
            case EnumType choice:
                choice.SetValues(_members.EnumValues(choice, parts));
                break;
            case InputObjectType input:
                input.SetFields(_members.InputFields(input, parts));
                break;
        }
    }

    private void FillPossibleTypes()
    {
        foreach (var shared in _resolver.Types.Values.OfType<InterfaceType>())
        {
            shared.PossibleTypes = [.. _resolver.Types.Values.OfType<ObjectType>().Where(type => type.Interfaces.Contains(shared))];
        }
    }

    /// <summary>A built-in scalar that nothing refers to is no part of the schema (specification, section 3.5).</summary>
    private List<NamedType> UsedTypes()
    {
        var types = _resolver.Types.Values;
        var arguments = types.OfType<FieldsType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments);
        var used = types.OfType<FieldsType>().SelectMany(type => type.Fields).Select(field => field.Type.Named)
            .Concat(arguments.Select(argument => argument.Type.Named))
            .Concat(types.OfType<InputObjectType>().SelectMany(type => type.Fields).Select(field => field.Type.Named))
            .Concat(_directives.Values.SelectMany(directive => directive.Arguments).Select(argument => argument.Type.Named))
            .ToHashSet();
        return [.. types.Where(type => type is not ScalarType { IsBuiltIn: true } || used.Contains(type))];
    }
}
