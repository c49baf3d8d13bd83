using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Planning;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>Executes a plan and writes its data.</summary>
internal static class OperationRunner
{
    private static readonly Root[] Roots = [Root.Instance];

    /// <exception cref="OperationCanceledException">The run's token ended it; everything under way has come to its end.</exception>
    public static async ValueTask<ExecutionResult> RunAsync(OperationPlan plan, OperationRun run, int maxResponseBytes)
    {
        var buffer = new ResponseBuffer(maxResponseBytes);
        try
        {
            var writer = new ResponseWriter(run, buffer);
            var start = writer.Mark();
            var written = plan.IsSerial ? await RunSeriallyAsync(plan, run, writer) : await RunTogetherAsync(plan, run, writer);
            if (!written)
            {
                writer.Nullify(start);
            }
            return new ExecutionResult(writer.Errors, buffer);
        }
        catch (ResponseTooLargeException)
        {
            buffer.CutTo(0);
            buffer.WriteNull();
            var message = $"The answer is larger than {maxResponseBytes} bytes. Ask for fewer fields, or about fewer at once.";
            return new ExecutionResult([new GraphQLError(ErrorCodes.ResponseTooLarge, message)], buffer);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static async ValueTask<bool> RunTogetherAsync(OperationPlan plan, OperationRun run, ResponseWriter writer)
    {
        plan.Root.Rows(run).Add(Root.Instance);
        await plan.Root.RunAsync(run);
        run.Cancellation.ThrowIfCancellationRequested();
        return plan.Root.Write(writer, Root.Instance, 0);
    }

    /// <summary>Each field is executed and written before the next one begins, so that it shows the state that it left.</summary>
    private static async ValueTask<bool> RunSeriallyAsync(OperationPlan plan, OperationRun run, ResponseWriter writer)
    {
        writer.Buffer.WriteByte((byte)'{');
        for (var i = 0; i < plan.Root.Fields.Count; i++)
        {
            var field = plan.Root.Fields[i];
            await field.ResolveAsync(run, Roots);
            await field.DescendAsync(run);
            run.Cancellation.ThrowIfCancellationRequested();
            writer.Buffer.WriteRaw(i == 0 ? field.KeyUtf8.AsSpan(1) : field.KeyUtf8);
            if (!field.Write(writer, Root.Instance, 0))
            {
                return false;
            }
        }
        writer.Buffer.WriteByte((byte)'}');
        return true;
    }
}
