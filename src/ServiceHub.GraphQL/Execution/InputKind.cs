namespace ServiceHub.GraphQL.Execution;

/// <summary>What a value is that a client sent.</summary>
public enum InputKind
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number without fraction and exponent.</summary>
    Int,

    /// <summary>Another number.</summary>
    Float,

    /// <summary>A string.</summary>
    String,

    /// <summary>A bare name; in a literal only.</summary>
    Enum,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A variable inside a literal.</summary>
    Variable,
}
