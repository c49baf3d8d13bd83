using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>The fields of one object that are delivered later, together.</summary>
internal sealed class DeferredPart(DeferredGroup group, OperationRun run, int row, object[] path, FragmentScope scope) : ILaterPart
{
    public DeferredGroup Group => group;

    public OperationRun Run => run;

    public int Row => row;

    public object[] Path => path;

    public FragmentScope Scope => scope;

    public IReadOnlyList<DeferredFragment> Fragments { get; } = [.. group.Usages.Select(scope.Find)];

    /// <summary>The fields as written; null before, and when they failed.</summary>
    public ResponseBuffer? Data { get; set; }

    public IReadOnlyList<GraphQLError> Errors { get; set; } = [];

    /// <summary>Streams that were found within; clients are told of them with the data.</summary>
    public IReadOnlyList<StreamedList> Streams { get; set; } = [];

    public bool IsSent { get; set; }
}
