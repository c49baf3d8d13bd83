namespace ServiceHub.GraphQL.Errors;

/// <summary>Schema and resolvers do not fit. The message lists every mismatch.</summary>
/// <param name="problems">One sentence each, beginning with what it is about, such as <c>Citizen.name:</c>.</param>
public sealed class BindingException(IReadOnlyList<string> problems)
    : Exception($"Schema and resolvers have {problems.Count} mismatch(es):\n{string.Join('\n', problems)}")
{
    /// <summary>One sentence each, beginning with what it is about, such as <c>Citizen.name:</c>.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
