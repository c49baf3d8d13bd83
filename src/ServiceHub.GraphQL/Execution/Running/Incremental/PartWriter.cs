using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>Writes what was resolved, as long as the answer's bytes last.</summary>
internal sealed class PartWriter(ResponseBudget budget)
{
    /// <returns>Whether there is data; else the part has the errors that took it.</returns>
    public bool TryWrite(DeferredPart part, out IReadOnlyList<ILaterPart> later)
    {
        var buffer = new ResponseBuffer(budget.Left);
        var writer = new ResponseWriter(part.Run, buffer, part.Path) { Scope = part.Scope };
        try
        {
            if (part.Group.Write(writer, part.Row))
            {
                (part.Data, part.Errors, later) = (buffer, writer.Errors, writer.Later);
                budget.Spend(buffer);
                return true;
            }
            part.Errors = [writer.Errors[^1]];
        }
        catch (ResponseTooLargeException)
        {
            part.Errors = [budget.Exceeded(part.Path)];
        }
        buffer.Dispose();
        later = [];
        return false;
    }

    /// <returns>The items as a JSON list, null when there are none, and what ends the list before its end.</returns>
    public (ResponseBuffer? Items, GraphQLError? Failure) Write(StreamedList stream, IncrementalItems written)
    {
        var buffer = new ResponseBuffer(budget.Left);
        GraphQLError? failure;
        try
        {
            buffer.WriteByte((byte)'[');
            failure = stream.WriteNext(buffer, written);
            buffer.WriteByte((byte)']');
            budget.Spend(buffer);
        }
        catch (ResponseTooLargeException)
        {
            buffer.Dispose();
            return (null, budget.Exceeded(stream.Path));
        }
        if (written.Count > 0)
        {
            return (buffer, failure);
        }
        buffer.Dispose();
        return (null, failure);
    }
}
