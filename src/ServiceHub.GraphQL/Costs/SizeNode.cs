namespace ServiceHub.GraphQL.Costs;

/// <summary>How many items a list may have: the largest of its slicing arguments.</summary>
/// <param name="known">The largest that the document gives; null when it gives none.</param>
/// <param name="variables">Variables that give others, each with the size where it has no value, if that is known.</param>
/// <param name="otherwise">The size when nothing gives one.</param>
/// <param name="inner">Of lists within the list how many items there are for each of its own.</param>
internal sealed class SizeNode(
    double? known, IReadOnlyList<(string Name, double? Default)> variables, double otherwise, double inner = 1)
{
    public static SizeNode One { get; } = Of(1);

    /// <summary>The size when no variable changes it.</summary>
    public double? Known => variables.Count == 0 ? Math.Max(0, known ?? otherwise) * inner : null;

    public static SizeNode Of(double size) => new(size, [], size);

    public SizeNode Within(double items) => new(known, variables, otherwise, inner * items);

    public double Evaluate(CostRun run)
    {
        var largest = known;
        foreach (var (name, byDefault) in variables)
        {
            if ((run.SizeOf(name) ?? byDefault) is { } size)
            {
                largest = Math.Max(largest ?? 0, size);
            }
        }
        return Math.Max(0, largest ?? otherwise) * inner;
    }
}
