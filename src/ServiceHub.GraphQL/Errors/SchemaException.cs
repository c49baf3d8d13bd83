namespace ServiceHub.GraphQL.Errors;

/// <summary>The SDL is no valid schema. The message lists every problem with its place.</summary>
/// <param name="problems">Each as <c>file:line:column: what is wrong</c>.</param>
public sealed class SchemaException(IReadOnlyList<string> problems)
    : Exception($"The schema has {problems.Count} problem(s):\n{string.Join('\n', problems)}")
{
    /// <summary>Each as <c>file:line:column: what is wrong</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
