namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>One of the object types that a value of an interface or union can have.</summary>
internal abstract class AbstractCase
{
    public abstract bool NeedsRows { get; }

    /// <returns>The value's row.</returns>
    public abstract int Collect(OperationRun run, object value);

    public abstract ValueTask RunAsync(OperationRun run);

    public abstract bool Write(ResponseWriter writer, object value, int row);
}
