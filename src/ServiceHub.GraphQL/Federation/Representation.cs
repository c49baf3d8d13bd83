using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Federation;

/// <summary>What another subgraph knows of an object.</summary>
/// <param name="TypeName">The object's type, as the client says.</param>
/// <param name="Value">An object.</param>
internal sealed record Representation(string TypeName, InputValue Value)
{
    /// <summary>A value at the end of a way through objects.</summary>
    /// <returns>False when there is none, or null.</returns>
    public bool TryFind(IReadOnlyList<string> way, out InputValue value)
    {
        value = Value;
        foreach (var name in way)
        {
            if (value.Kind != InputKind.Object || !value.TryGetField(name, out value))
            {
                return false;
            }
        }
        return value.Kind is not (InputKind.Null or InputKind.Variable);
    }
}
