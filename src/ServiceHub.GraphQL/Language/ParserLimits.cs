namespace ServiceHub.GraphQL.Language;

internal sealed record ParserLimits(int MaxTokens, int MaxDepth)
{
    /// <summary>For documents of our own, such as the schema: only the recursion is bounded.</summary>
    public static ParserLimits Trusted { get; } = new(int.MaxValue, 200);
}
