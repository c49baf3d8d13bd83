namespace ServiceHub.GraphQL.Types;

/// <summary>What a type is (specification, section 4.2.2: <c>__TypeKind</c>).</summary>
public enum TypeKind
{
    /// <summary>A leaf with a value.</summary>
    Scalar,

    /// <summary>A set of fields.</summary>
    Object,

    /// <summary>Fields that several objects share.</summary>
    Interface,

    /// <summary>One of several objects.</summary>
    Union,

    /// <summary>A leaf with one of the named values.</summary>
    Enum,

    /// <summary>A set of input fields.</summary>
    InputObject,

    /// <summary>A list of another type.</summary>
    List,

    /// <summary>Another type without null.</summary>
    NonNull,
}
