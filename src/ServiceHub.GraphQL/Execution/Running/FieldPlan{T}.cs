using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A field of an operation whose parents are of a CLR class.</summary>
/// <typeparam name="T">That class.</typeparam>
internal abstract class FieldPlan<T>(PlannedField field) : FieldPlan(field)
{
    /// <summary>Whether the field, or something below it, is resolved for all rows at once; else it is read while it is written.</summary>
    public virtual bool NeedsRows => false;

    public virtual ResolveOrder Order => ResolveOrder.WithSiblings;

    /// <summary>Resolves the field for all rows. Never fails: what goes wrong is kept and comes out where the field is written.</summary>
    public virtual ValueTask ResolveAsync(OperationRun run, IReadOnlyList<T> rows) => default;

    /// <summary>Runs what lies below the resolved field.</summary>
    public virtual ValueTask DescendAsync(OperationRun run) => default;

    /// <summary>Writes the field's value; null with an error where it has none.</summary>
    /// <returns>False when null is not allowed here, so that the parent must become null; the error is already told.</returns>
    public bool Write(ResponseWriter writer, T parent, int row)
    {
        var mark = writer.Mark();
        var written = false;
        writer.Enter(this);
        try
        {
            written = writer.Run.RefusalOf(Definition) is { } refusal ? writer.Fail(refusal) : WriteValue(writer, parent, row);
        }
        catch (Exception exception) when (exception is not ResponseTooLargeException)
        {
            writer.BackTo(mark, this);
            writer.Fail(writer.Run.Report(exception, Definition));
        }
        writer.Leave();
        if (written || IsNonNull)
        {
            return written;
        }
        writer.Nullify(mark);
        return true;
    }

    protected abstract bool WriteValue(ResponseWriter writer, T parent, int row);
}
