using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>What beside their text came of writing items of a list.</summary>
internal sealed class IncrementalItems
{
    public int Count { get; set; }

    public List<GraphQLError> Errors { get; } = [];

    public List<ILaterPart> Later { get; } = [];
}
