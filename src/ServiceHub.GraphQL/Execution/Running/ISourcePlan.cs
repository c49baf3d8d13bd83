using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>The root field of a subscription.</summary>
internal interface ISourcePlan
{
    /// <summary>Opens the source stream (specification, section 6.2.3.1: CreateSourceEventStream).</summary>
    /// <param name="run">An execution that lasts as long as the subscription.</param>
    /// <param name="refusal">Why there is no stream.</param>
    /// <returns>The events, each for an <see cref="OperationRun.Event"/>; null when the subscription is refused.</returns>
    IAsyncEnumerable<object>? Open(OperationRun run, out GraphQLError? refusal);
}
