using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A type from which fields are selected: an object, an interface or a union.</summary>
public abstract class CompositeType : NamedType
{
    private protected CompositeType(string name, string? description, SourcePosition position)
        : base(name, description, position)
    {
    }

    /// <summary>The object types that a value can have: the object itself, the implementing objects, the members.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes { get; internal set; } = [];

    /// <summary>The fields by name; a union has none.</summary>
    internal virtual FieldDefinition? FindField(string name) => null;

    internal bool CanBe(CompositeType other) => this == other || PossibleTypes.Any(other.PossibleTypes.Contains);
}
