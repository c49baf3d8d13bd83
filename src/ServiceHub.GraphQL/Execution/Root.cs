namespace ServiceHub.GraphQL.Execution;

/// <summary>The one parent of the fields of <c>Query</c> and <c>Mutation</c>. It holds nothing; what a request owns is its state.</summary>
public sealed class Root
{
    private Root()
    {
    }

    internal static Root Instance { get; } = new();
}
