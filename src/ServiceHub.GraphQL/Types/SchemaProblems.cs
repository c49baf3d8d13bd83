using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>Collects what is wrong with a schema, so that all of it can be told at once.</summary>
internal sealed class SchemaProblems
{
    private readonly List<(SourcePosition Position, string Message)> _problems = [];

    public void Add(SourcePosition position, string message) => _problems.Add((position, message));

    public void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new SchemaException([.. _problems
                .OrderBy(problem => problem.Position.Source.Name, StringComparer.Ordinal)
                .ThenBy(problem => problem.Position.Offset)
                .Select(problem => $"{problem.Position}: {problem.Message}")]);
        }
    }
}
