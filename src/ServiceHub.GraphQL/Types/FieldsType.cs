using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A type with fields of its own: an object or an interface.</summary>
public abstract class FieldsType : CompositeType
{
    private Dictionary<string, FieldDefinition> _byName = [];

    private protected FieldsType(string name, string? description, SourcePosition position)
        : base(name, description, position)
    {
    }

    /// <summary>The fields in the SDL's order.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>The interfaces that it implements, in the SDL's order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    internal override FieldDefinition? FindField(string name) => _byName.GetValueOrDefault(name);

    internal void SetFields(IReadOnlyList<FieldDefinition> fields)
    {
        Fields = fields;
        _byName = fields.ToDictionary(field => field.Name);
    }
}
