namespace ServiceHub.GraphQL.Execution.Running.Values;

/// <summary>How the values of one type are gathered, resolved further and written (specification, section 6.4.3: CompleteValue).</summary>
/// <typeparam name="TValue">The CLR type.</typeparam>
/// <param name="isNonNull">Whether null is excluded.</param>
internal abstract class ValuePlan<TValue>(bool isNonNull)
{
    /// <summary>Whether something below is resolved level by level, so that the objects must be gathered as rows.</summary>
    public virtual bool NeedsRows => false;

    /// <summary>Adds the objects of a value to their rows.</summary>
    public virtual void Collect(OperationRun run, TValue value)
    {
    }

    /// <summary>How many objects have been added.</summary>
    public virtual int ItemsSoFar(OperationRun run) => 0;

    /// <summary>How many objects a value adds.</summary>
    public virtual int CountItems(OperationRun run, TValue value) => 0;

    /// <summary>Resolves what lies below the gathered objects.</summary>
    public virtual ValueTask RunAsync(OperationRun run) => default;

    /// <summary>Writes a value, or null where it has none or one that cannot be written.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="value">The value.</param>
    /// <param name="item">The number of the value's first object; the number after its last one when this ends.</param>
    /// <returns>False when null is excluded here; the error is told.</returns>
    public bool Write(ResponseWriter writer, TValue value, ref int item)
    {
        if (value is null)
        {
            if (isNonNull)
            {
                return writer.FailValue("null, which its type excludes");
            }
            writer.Buffer.WriteNull();
            return true;
        }
        var mark = writer.Mark();
        var first = item;
        if (WriteValue(writer, value, ref item))
        {
            return true;
        }
        if (isNonNull)
        {
            return false;
        }
        // The writing broke off somewhere inside, and the objects that it did not reach are counted all the same.
        item = NeedsRows ? first + CountItems(writer.Run, value) : first;
        writer.Nullify(mark);
        return true;
    }

    protected abstract bool WriteValue(ResponseWriter writer, TValue value, ref int item);
}
