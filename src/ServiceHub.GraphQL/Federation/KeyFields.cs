using ServiceHub.GraphQL.Execution.Inputs;

namespace ServiceHub.GraphQL.Federation;

/// <summary>One key of a type.</summary>
/// <param name="text">The fields as the SDL has them.</param>
/// <param name="fields">Its leaves.</param>
internal sealed class KeyFields(string text, IReadOnlyList<KeyField> fields)
{
    public bool IsIn(Representation representation) => fields.All(field => representation.TryFind(field.Way, out _));

    /// <returns>The key's values; null, with what is wrong, when a type refuses one.</returns>
    public EntityKey? Read(Representation representation, out string? error)
    {
        var values = new Dictionary<string, object?>();
        var reader = new InputReader(VariableValues.None, maxErrors: 1);
        foreach (var field in fields)
        {
            representation.TryFind(field.Way, out var given);
            reader.Enter(field.Path);
            field.Type.TryRead(reader, given, out var value);
            reader.Leave();
            values[field.Path] = value;
        }
        error = reader.Errors is [var first, ..] ? first : null;
        return error is null ? new EntityKey(values) : null;
    }

    public override string ToString() => text;
}
