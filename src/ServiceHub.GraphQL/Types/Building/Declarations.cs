using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types.Building;

/// <summary>Sorts the definitions of all sources by what they define, and joins extensions to their types.</summary>
internal sealed class Declarations
{
    private readonly SchemaProblems _problems;

    public Declarations(IReadOnlyList<DocumentNode> documents, SchemaProblems problems)
    {
        _problems = problems;
        foreach (var document in documents)
        {
            foreach (var definition in document.Definitions)
            {
                Declare(definition, document.Source);
            }
        }
        foreach (var document in documents)
        {
            foreach (var extension in document.Definitions.OfType<TypeDefinitionNode>().Where(node => node.IsExtension))
            {
                Extend(extension, document.Source);
            }
        }
    }

    public Dictionary<string, TypeParts> Types { get; } = [];

    public Dictionary<string, (DirectiveDefinitionNode Node, SourceText Source)> Directives { get; } = [];

    /// <summary>The schema's definition, if there is one, then its extensions.</summary>
    public List<(SchemaNode Node, SourceText Source)> Schema { get; } = [];

    private void Declare(DefinitionNode definition, SourceText source)
    {
        switch (definition)
        {
            case TypeDefinitionNode { IsExtension: false } type:
                DeclareType(type, source);
                break;
            case DirectiveDefinitionNode directive:
                DeclareDirective(directive, source);
                break;
            case SchemaNode schema:
                DeclareSchema(schema, source);
                break;
            case ExecutableNode:
                _problems.Add(new SourcePosition(source, definition.Start), "An operation or fragment is no part of a schema.");
                break;
        }
    }

    private void DeclareType(TypeDefinitionNode type, SourceText source)
    {
        if (!Types.TryAdd(type.Name.Value, new TypeParts(type, source)))
        {
            _problems.Add(new SourcePosition(source, type.Name.Start), $"The type \"{type.Name.Value}\" is defined more than once.");
        }
        CheckName(type.Name, source);
    }

    private void DeclareDirective(DirectiveDefinitionNode directive, SourceText source)
    {
        if (!Directives.TryAdd(directive.Name.Value, (directive, source)))
        {
            var message = $"The directive \"@{directive.Name.Value}\" is defined more than once.";
            _problems.Add(new SourcePosition(source, directive.Name.Start), message);
        }
        CheckName(directive.Name, source);
    }

    private void DeclareSchema(SchemaNode schema, SourceText source)
    {
        if (schema.IsExtension)
        {
            Schema.Add((schema, source));
        }
        else if (Schema.Exists(known => !known.Node.IsExtension))
        {
            _problems.Add(new SourcePosition(source, schema.Start), "The schema is defined more than once.");
        }
        else
        {
            Schema.Insert(0, (schema, source));
        }
    }

    private void Extend(TypeDefinitionNode extension, SourceText source)
    {
        var position = new SourcePosition(source, extension.Name.Start);
        var name = extension.Name.Value;
        if (!Types.TryGetValue(name, out var parts))
        {
            _problems.Add(position, $"The type \"{name}\" is extended but not defined.");
        }
        else if (parts.IsBuiltIn)
        {
            _problems.Add(position, $"The type \"{name}\" is the specification's and cannot be extended.");
        }
        else if (parts.Definition.Kind != extension.Kind)
        {
            _problems.Add(position, $"The type \"{name}\" is extended as what it is not.");
        }
        else
        {
            parts.All.Add((extension, source));
        }
    }

    /// <summary>Two leading underscores are reserved (specification, section 2.1.8).</summary>
    public void CheckName(NameNode name, SourceText source)
    {
        if (name.Value.StartsWith("__", StringComparison.Ordinal) && source != BuiltInTypes.Source)
        {
            var message = $"The name \"{name.Value}\" is reserved: it begins with two underscores.";
            _problems.Add(new SourcePosition(source, name.Start), message);
        }
    }
}
