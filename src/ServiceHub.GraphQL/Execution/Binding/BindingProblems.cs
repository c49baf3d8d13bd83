using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>Collects the mismatches between schema and resolvers, so that all of them can be told at once.</summary>
internal sealed class BindingProblems
{
    private readonly List<string> _problems = [];

    public void Add(object subject, string message) => _problems.Add($"{subject}: {message}");

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new BindingException([.. _problems]);
        }
    }
}
