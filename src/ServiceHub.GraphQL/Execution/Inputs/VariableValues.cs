namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>The variables of a request that have a value, be it null.</summary>
internal sealed class VariableValues
{
    private readonly Dictionary<string, VariableValue> _values = [];

    public static VariableValues None { get; } = new();

    public VariableValue? Find(string name) => _values.GetValueOrDefault(name);

    public void Add(string name, VariableValue value) => _values.Add(name, value);
}
