namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>Something that clients are told to wait for.</summary>
internal abstract class PendingResult(object[] path, string? label)
{
    public object[] Path => path;

    public string? Label => label;

    /// <summary>What clients know it by; null before they are told of it.</summary>
    public string? Id { get; set; }

    /// <summary>Whether it was delivered, or failed.</summary>
    public bool IsClosed { get; set; }
}
