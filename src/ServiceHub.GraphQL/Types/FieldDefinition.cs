using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>A field of an object or interface (specification, section 3.6).</summary>
public sealed class FieldDefinition : SchemaElement
{
    internal FieldDefinition(
        FieldsType declaringType, string name, string? description, SourcePosition position, TypeReference type)
        : base(name, description, position) => (DeclaringType, Type) = (declaringType, type);

    /// <summary>The type that defines the field.</summary>
    public FieldsType DeclaringType { get; }

    /// <summary>The type of its values.</summary>
    public TypeReference Type { get; }

    /// <summary>The arguments in the SDL's order.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; internal set; } = [];

    internal InputValueDefinition? FindArgument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);

    /// <inheritdoc/>
    public override string ToString() => $"{DeclaringType.Name}.{Name}";
}
