namespace ServiceHub.GraphQL.Types;

/// <summary>A use of a type: a named type or a list, with or without null (specification, section 3.11 and 3.12).</summary>
public sealed class TypeReference : IEquatable<TypeReference>
{
    private readonly NamedType? _named;

    internal TypeReference(NamedType named, bool isNonNull) => (_named, IsNonNull) = (named, isNonNull);

    internal TypeReference(TypeReference item, bool isNonNull) => (Item, IsNonNull) = (item, isNonNull);

    /// <summary>Whether null is excluded.</summary>
    public bool IsNonNull { get; }

    /// <summary>The type of a list's items; null when this is no list.</summary>
    public TypeReference? Item { get; }

    /// <summary>The named type at the bottom, under all lists.</summary>
    public NamedType Named => _named ?? Item!.Named;

    /// <summary>What it is, NonNull first, then List, then the named type's kind.</summary>
    public TypeKind Kind => IsNonNull ? TypeKind.NonNull : Item is null ? Named.Kind : TypeKind.List;

    internal TypeReference Nullable => IsNonNull ? With(isNonNull: false) : this;

    internal TypeReference NonNull => IsNonNull ? this : With(isNonNull: true);

    /// <inheritdoc/>
    public bool Equals(TypeReference? other) =>
        other is not null && IsNonNull == other.IsNonNull && ReferenceEquals(_named, other._named) && Equals(Item, other.Item);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TypeReference);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsNonNull, _named, Item);

    /// <summary>The type as the SDL writes it, such as <c>[Citizen]!</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => (Item is null ? Named.Name : $"[{Item}]") + (IsNonNull ? "!" : "");

    /// <summary>Whether each value of this type is one of another, by the names of types, which may be of different schemas.</summary>
    internal bool Fits(TypeReference other) => (IsNonNull || !other.IsNonNull) && (Item, other.Item) switch
    {
        (null, null) => Named.Name == other.Named.Name,
        (not null, not null) => Item.Fits(other.Item),
        _ => false,
    };

    private TypeReference With(bool isNonNull) => Item is null ? new(Named, isNonNull) : new(Item, isNonNull);
}
