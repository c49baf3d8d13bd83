using ServiceHub.GraphQL.Execution.Running.Incremental;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>What is selected of one object type at one place of an operation.</summary>
/// <typeparam name="T">The CLR class behind the type.</typeparam>
/// <param name="fields">The fields in the order of the response.</param>
/// <param name="slot">Where an execution keeps the rows.</param>
/// <param name="deferral">What is deferred here; null when nothing is.</param>
internal sealed class ObjectSelection<T>(FieldPlan<T>[] fields, int slot, Deferral<T>? deferral = null)
{
    private readonly FieldPlan<T>[] _together =
        [.. fields.Where(field => field.NeedsRows && field.Order == ResolveOrder.WithSiblings)];

    private readonly FieldPlan<T>[] _after =
        [.. fields.Where(field => field.NeedsRows && field.Order == ResolveOrder.AfterSiblings)];

    public IReadOnlyList<FieldPlan<T>> Fields => fields;

    /// <summary>Whether some field must be resolved level by level; else objects are written as they come.</summary>
    public bool NeedsRows => _together.Length + _after.Length > 0 || deferral is { HasGroups: true };

    /// <summary>The objects of an execution, gathered in the order in which they are written.</summary>
    public List<T> Rows(OperationRun run) => (List<T>)(run.Slots[slot] ??= new List<T>());

    /// <summary>Resolves the fields for all rows, and what lies below them. Ends when all of it has ended; never fails.</summary>
    public async ValueTask RunAsync(OperationRun run)
    {
        var rows = Rows(run);
        if (rows.Count == 0 || run.Time.Cancellation.IsCancellationRequested)
        {
            return;
        }
        var below = new List<Task>(0);
        var resolving = Start(_together, run, rows, below);
        deferral?.Start(run, rows);
        await resolving;
        if (_after.Length > 0 && !run.Time.Cancellation.IsCancellationRequested)
        {
            await Start(_after, run, rows, below);
        }
        foreach (var task in below)
        {
            await task;
        }
    }

    /// <returns>False when null reached a field that must not be null, so that the object must become null.</returns>
    public bool Write(ResponseWriter writer, T value, int row)
    {
        if (deferral is null)
        {
            return WriteFields(writer, value, row);
        }
        var scope = writer.Scope;
        deferral.Enter(writer);
        var written = WriteFields(writer, value, row);
        if (written)
        {
            deferral.Leave(writer, row);
        }
        writer.Scope = scope;
        return written;
    }

    private bool WriteFields(ResponseWriter writer, T value, int row)
    {
        writer.Buffer.WriteByte((byte)'{');
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            writer.Buffer.WriteRaw(i == 0 ? field.KeyUtf8.AsSpan(1) : field.KeyUtf8);
            if (!field.Write(writer, value, row))
            {
                return false;
            }
        }
        writer.Buffer.WriteByte((byte)'}');
        return true;
    }

    /// <summary>
    /// Starts all fields before it waits for any. Each goes on to its own next level when it is resolved, whatever its siblings do.
    /// </summary>
    /// <returns>Ends when the fields are resolved; what runs on below them is in <paramref name="below"/>.</returns>
    private static Task Start(FieldPlan<T>[] fields, OperationRun run, List<T> rows, List<Task> below)
    {
        Task?[]? resolving = null;
        for (var i = 0; i < fields.Length; i++)
        {
            var resolved = fields[i].ResolveAsync(run, rows);
            if (!resolved.IsCompletedSuccessfully)
            {
                resolving ??= new Task?[fields.Length];
                resolving[i] = resolved.AsTask();
            }
        }
        for (var i = 0; i < fields.Length; i++)
        {
            var descended = resolving?[i] is { } pending ? DescendAfterAsync(pending, fields[i], run) : fields[i].DescendAsync(run);
            if (!descended.IsCompletedSuccessfully)
            {
                below.Add(descended.AsTask());
            }
        }
        return resolving is null ? Task.CompletedTask : Task.WhenAll(resolving.OfType<Task>());
    }

    private static async ValueTask DescendAfterAsync(Task resolving, FieldPlan<T> field, OperationRun run)
    {
        await resolving;
        await field.DescendAsync(run);
    }
}
