using System.Globalization;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>Carries the variables into the reading of a value, and what is wrong with it, with the way to it, out.</summary>
internal sealed class InputReader(VariableValues variables, int maxErrors)
{
    private readonly List<string> _path = [];
    private readonly List<string> _errors = [];

    public VariableValues Variables { get; } = variables;

    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The literal that is read, or from which a variable was reached.</summary>
    public ValueNode? Literal { get; set; }

    /// <summary>Where the literal of the first error stands in the document.</summary>
    public int? FailedAt { get; private set; }

    public void Enter(string field) => _path.Add(_path.Count == 0 ? field : $".{field}");

    public void Enter(int index) => _path.Add(string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <returns>False, for the caller to return.</returns>
    public bool Fail(string message)
    {
        FailedAt = _errors.Count == 0 ? Literal?.Start : FailedAt;
        if (_errors.Count < maxErrors)
        {
            _errors.Add(_path.Count == 0 ? message : $"At \"{string.Concat(_path)}\": {message}");
        }
        return false;
    }
}
