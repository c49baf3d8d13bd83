using ServiceHub.GraphQL.Execution.Inputs;

namespace ServiceHub.GraphQL.Federation;

/// <summary>A leaf of a key.</summary>
/// <param name="Way">The names of the fields that lead to it, its own the last.</param>
/// <param name="Type">Reads its values.</param>
internal sealed record KeyField(IReadOnlyList<string> Way, InputType Type)
{
    /// <summary>By what resolvers ask for it, such as <c>office.code</c>.</summary>
    public string Path { get; } = string.Join('.', Way);
}
