using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types;

/// <summary>A valid schema (specification, section 3.3), the introspection types included.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveDefinition> _directives;

    internal Schema(
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives,
        string? description,
        IReadOnlyList<AppliedDirective> appliedDirectives,
        RootTypes roots)
    {
        (Types, Directives, Description, AppliedDirectives) = (types, directives, description, appliedDirectives);
        (QueryType, MutationType, SubscriptionType) = (roots.Query!, roots.Mutation, roots.Subscription);
        _types = types.ToDictionary(type => type.Name);
        _directives = directives.ToDictionary(directive => directive.Name);
        MetaFields = new MetaFields(this);
    }

    /// <summary>What the SDL says about the schema.</summary>
    public string? Description { get; }

    /// <summary>All types: those of the SDL in its order, then those that the specification defines.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives: those of the SDL in its order, then those that the specification defines.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The directives applied to the schema itself, in order.</summary>
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; }

    /// <summary>Where queries begin.</summary>
    public ObjectType QueryType { get; }

    /// <summary>Where mutations begin, if there are any.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>Where subscriptions begin, if there are any.</summary>
    public ObjectType? SubscriptionType { get; }

    internal MetaFields MetaFields { get; }

    /// <summary>Reads SDL. Definitions and extensions may stand in any source and order.</summary>
    /// <param name="sources">The documents of the schema.</param>
    /// <returns>The schema.</returns>
    /// <exception cref="SchemaException">
    /// The syntax, or one of section 3's rules, is broken. All problems are listed; the rules are checked once the syntax is right.
    /// </exception>
    public static Schema Load(IEnumerable<SourceText> sources) => SchemaLoader.Load(sources);

    /// <summary>Finds a type.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The type, or null.</returns>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>Finds a directive.</summary>
    /// <param name="name">Its name without <c>@</c>.</param>
    /// <returns>The directive, or null.</returns>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    internal ObjectType? RootOf(OperationKind kind) => kind switch
    {
        OperationKind.Mutation => MutationType,
        OperationKind.Subscription => SubscriptionType,
        _ => QueryType,
    };

    /// <summary>The field that a selection on a type means, the meta-fields included.</summary>
    internal FieldDefinition? FindField(CompositeType parent, string name) => parent.FindField(name) ?? MetaFields.Find(parent, name);

    /// <summary>The type that syntax means; null when a name is unknown.</summary>
    internal TypeReference? Resolve(TypeNode node)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return Resolve(nonNull.Inner)?.NonNull;
            case ListTypeNode list:
                return Resolve(list.Item) is { } item ? new TypeReference(item, isNonNull: false) : null;
            default:
                return FindType(node.Named.Name) is { } type ? new TypeReference(type, isNonNull: false) : null;
        }
    }
}
