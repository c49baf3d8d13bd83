namespace ServiceHub.GraphQL.Utilities.Comparison;

/// <summary>
/// What can change between two versions of a schema. The names are the reference implementation's, but for root types, OneOf,
/// deprecation and applied directives, which it does not compare.
/// </summary>
public enum SchemaChangeKind
{
    /// <summary>Breaking: a type is gone.</summary>
    TypeRemoved,

    /// <summary>Breaking: a type is of another kind, such as an enum that was a scalar.</summary>
    TypeChangedKind,

    /// <summary>Breaking: a union has lost a member.</summary>
    TypeRemovedFromUnion,

    /// <summary>Breaking: an enum has lost a value.</summary>
    ValueRemovedFromEnum,

    /// <summary>Breaking: an input object demands a field more.</summary>
    RequiredInputFieldAdded,

    /// <summary>Breaking: a type no longer implements an interface.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>Breaking: a field or input field is gone.</summary>
    FieldRemoved,

    /// <summary>Breaking: a field's or input field's type does not fit its former uses.</summary>
    FieldChangedKind,

    /// <summary>Breaking: a field demands an argument more.</summary>
    RequiredArgAdded,

    /// <summary>Breaking: a field has lost an argument.</summary>
    ArgRemoved,

    /// <summary>Breaking: an argument's type does not fit its former uses.</summary>
    ArgChangedKind,

    /// <summary>Breaking: a directive is gone.</summary>
    DirectiveRemoved,

    /// <summary>Breaking: a directive has lost an argument.</summary>
    DirectiveArgRemoved,

    /// <summary>Breaking: a directive demands an argument more.</summary>
    RequiredDirectiveArgAdded,

    /// <summary>Breaking: a directive may stand only once at the same place.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>Breaking: a directive may no longer stand at some place.</summary>
    DirectiveLocationRemoved,

    /// <summary>Breaking: operations of a kind begin elsewhere, or there are none any more.</summary>
    RootTypeChanged,

    /// <summary>Breaking: an input object takes exactly one of its fields, where it took any.</summary>
    OneOfAdded,

    /// <summary>Dangerous: an enum has a value more, which clients may not expect.</summary>
    ValueAddedToEnum,

    /// <summary>Dangerous: a union has a member more, which clients may not expect.</summary>
    TypeAddedToUnion,

    /// <summary>Dangerous: a type implements one interface more.</summary>
    ImplementedInterfaceAdded,

    /// <summary>Dangerous: an input object takes a field more.</summary>
    OptionalInputFieldAdded,

    /// <summary>Dangerous: a field takes an argument more.</summary>
    OptionalArgAdded,

    /// <summary>Dangerous: the default value of an argument is another, or gone.</summary>
    ArgDefaultValueChange,

    /// <summary>Dangerous: the default value of an input field is another, or gone.</summary>
    InputFieldDefaultValueChange,

    /// <summary>Dangerous: an element carries a directive more, such as a policy.</summary>
    AppliedDirectiveAdded,

    /// <summary>Dangerous: an element no longer carries a directive, such as a policy.</summary>
    AppliedDirectiveRemoved,

    /// <summary>Safe: there is a new type.</summary>
    TypeAdded,

    /// <summary>Safe: a type has a field more.</summary>
    FieldAdded,

    /// <summary>Safe: a field's or input field's type is another that fits all former uses.</summary>
    FieldChangedKindSafe,

    /// <summary>Safe: an argument's type is another that fits all former uses.</summary>
    ArgChangedKindSafe,

    /// <summary>Safe: an argument has got a default value.</summary>
    ArgDefaultValueAdded,

    /// <summary>Safe: an input field has got a default value.</summary>
    InputFieldDefaultValueAdded,

    /// <summary>Safe: there is a new directive.</summary>
    DirectiveAdded,

    /// <summary>Safe: a directive takes an argument more.</summary>
    OptionalDirectiveArgAdded,

    /// <summary>Safe: a directive may stand several times at the same place.</summary>
    DirectiveRepeatableAdded,

    /// <summary>Safe: a directive may stand at one more place.</summary>
    DirectiveLocationAdded,

    /// <summary>Safe: there are operations of a new kind.</summary>
    RootTypeAdded,

    /// <summary>Safe: an input object takes any of its fields, where it took exactly one.</summary>
    OneOfRemoved,

    /// <summary>Safe: an element is deprecated, is no longer, or for another reason.</summary>
    DeprecationChanged,

    /// <summary>Safe: an element is described in other words.</summary>
    DescriptionChanged,
}
