using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>An enum type (specification, section 3.9).</summary>
public sealed class EnumType : NamedType
{
    private Dictionary<string, EnumValueDefinition> _byName = [];

    internal EnumType(string name, string? description, SourcePosition position)
        : base(name, description, position)
    {
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>The values in the SDL's order.</summary>
    public IReadOnlyList<EnumValueDefinition> Values { get; private set; } = [];

    internal bool Has(string name) => _byName.ContainsKey(name);

    internal void SetValues(IReadOnlyList<EnumValueDefinition> values)
    {
        Values = values;
        _byName = values.ToDictionary(value => value.Name);
    }
}
