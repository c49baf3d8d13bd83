namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>How an input object becomes an instance of its CLR class.</summary>
internal sealed class InputObjectBinding(Type clrType)
{
    public Type ClrType { get; } = clrType;

    /// <summary>
    /// From one value a field in the SDL's order, <see cref="Absent"/> where none was given. Set after all input objects are known,
    /// since they refer to each other.
    /// </summary>
    public Func<object?[], object> Create { get; set; } = _ => throw new InvalidOperationException("The input object is not bound.");
}
