using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Incremental;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>Executes plans and writes their data.</summary>
internal static class OperationRunner
{
    private static readonly Root[] Roots = [Root.Instance];

    /// <exception cref="OperationCanceledException">The caller ended it; everything under way has come to its end.</exception>
    public static ValueTask<ExecutionResult> RunAsync(OperationPlan plan, OperationRun run, int maxResponseBytes) =>
        RunAsync(plan, run, new ResponseBudget(maxResponseBytes), null);

    /// <summary>Runs a plan that may defer and stream.</summary>
    /// <exception cref="OperationCanceledException">The caller ended it; everything under way has come to its end.</exception>
    public static async IAsyncEnumerable<GraphQLResponse> StreamAsync(
        OperationPlan plan, OperationRun run, int maxResponseBytes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var budget = new ResponseBudget(maxResponseBytes);
        var delivery = new IncrementalDelivery(budget);
        try
        {
            var first = await RunAsync(plan, run, budget, delivery);
            run.Deferred.Release();
            yield return first;
            await foreach (var payload in delivery.DeliverAsync(cancellation))
            {
                yield return payload;
            }
        }
        finally
        {
            // Whoever reads no further must not leave resolvers running unseen.
            await run.Time.EndAsync();
            await run.Deferred.EndAsync();
            delivery.EndStreams();
        }
    }

    private static async ValueTask<ExecutionResult> RunAsync(OperationPlan plan, OperationRun run, ResponseBudget budget, IncrementalDelivery? delivery)
    {
        var buffer = new ResponseBuffer(budget.Left);
        try
        {
            var writer = new ResponseWriter(run, buffer);
            var start = writer.Mark();
            var written = plan.IsSerial ? await RunSeriallyAsync(plan, run, writer) : await RunTogetherAsync(plan, run, writer);
            if (!written)
            {
                writer.Nullify(start);
            }
            budget.Spend(buffer);
            return new ExecutionResult(writer.Errors, buffer, delivery?.Begin(writer.Later) ?? []);
        }
        catch (ResponseTooLargeException)
        {
            buffer.CutTo(0);
            buffer.WriteNull();
            return new ExecutionResult([budget.Exceeded(null)], buffer);
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
        run.Time.Cancellation.ThrowIfCancellationRequested();
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
            run.Time.Cancellation.ThrowIfCancellationRequested();
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
