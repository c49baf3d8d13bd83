using System.Runtime.CompilerServices;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Execution.Running.Values;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A field whose value comes with each event.</summary>
internal sealed class SourcePlan<TResult>(
    PlannedField field,
    IReadOnlyList<FieldGuard> guards,
    ValuePlan<TResult> value,
    Func<BatchContext<Root>, IAsyncEnumerable<Resolved<TResult>>> source) : ColumnPlan<Root, TResult>(field, guards, value), ISourcePlan
{
    private static readonly Root[] Roots = [Root.Instance];

    public IAsyncEnumerable<object>? Open(OperationRun run, out GraphQLError? refusal)
    {
        refusal = null;
        try
        {
            if (TryBegin(run, Roots, out var arguments, out var failure))
            {
                return Boxed(source(new BatchContext<Root>(this, Roots, arguments, run)), run.Time.Token);
            }
            refusal = Describe(failure.All ?? failure.Each![0]!);
        }
        catch (Exception exception)
        {
            refusal = Describe(run.Report(exception, Definition));
        }
        return null;
    }

    protected override ValueTask<IReadOnlyList<Resolved<TResult>>> FillAsync(OperationRun run, IReadOnlyList<Root> rows, FieldArguments arguments) =>
        ValueTask.FromResult<IReadOnlyList<Resolved<TResult>>>([(Resolved<TResult>)run.Event!]);

    private GraphQLError Describe(FieldError error) =>
        new(error.Code, error.Message) { Path = [ResponseKey], Locations = LocationsOf(error), Extensions = error.Extensions };

    private static async IAsyncEnumerable<object> Boxed(
        IAsyncEnumerable<Resolved<TResult>> events, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var happened in events.WithCancellation(cancellation))
        {
            yield return happened;
        }
    }
}
