using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>How a field of a CLR class is resolved, before anything is known of the schema.</summary>
/// <typeparam name="T">That class.</typeparam>
internal abstract class FieldResolver<T>
{
    /// <summary>Whether the resolver reads the arguments, or can.</summary>
    public abstract bool TakesArguments { get; }

    /// <returns>The bound field; null, and reported, when the CLR type does not fit.</returns>
    public abstract BoundField<T>? Bind(SchemaBinder binder, FieldDefinition field);
}
