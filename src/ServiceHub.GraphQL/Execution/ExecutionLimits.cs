namespace ServiceHub.GraphQL.Execution;

/// <summary>What a request may cost. The defaults are safe and leave the standard introspection query room.</summary>
public sealed record ExecutionLimits
{
    /// <summary>Tokens of a document.</summary>
    public int MaxTokens { get; init; } = 15_000;

    /// <summary>Nesting of a document: selection sets, fragments within each other, lists and objects of values, list types.</summary>
    public int MaxDepth { get; init; } = 200;

    /// <summary>Errors listed for a document that is refused.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Selections of an operation, each counted as often as fragments and possible types repeat it.</summary>
    public int MaxSelections { get; init; } = 10_000;

    /// <summary>Bytes of the response's data: a short document can ask for much of many.</summary>
    public int MaxResponseBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Time of a request; of a subscription, of each event. Fields that are not resolved by then are errors, the others stay.</summary>
    public TimeSpan MaxExecutionTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that remembered documents and their plans may take together.</summary>
    public long MaxCachedDocumentBytes { get; init; } = 64 * 1024 * 1024;
}
