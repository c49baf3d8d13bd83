using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>The items of a list that are delivered after those with which its field was, some at a time.</summary>
internal abstract class StreamedList(object[] path, string? label, OperationRun run) : PendingResult(path, label), ILaterPart, IDisposable
{
    public OperationRun Run => run;

    /// <summary>Whether items are left beyond those that were resolved.</summary>
    public abstract bool HasMore { get; }

    /// <summary>Resolves the next items. Never fails: what goes wrong comes out where they are written.</summary>
    public abstract Task ResolveNextAsync();

    /// <summary>Writes the items that were resolved, with commas between.</summary>
    /// <returns>What ends the list before its end; null when nothing does.</returns>
    public abstract GraphQLError? WriteNext(ResponseBuffer buffer, IncrementalItems written);

    public abstract void Dispose();
}
