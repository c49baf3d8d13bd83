namespace ServiceHub.GraphQL.Federation;

/// <summary>The fields of one of a type's keys, as another subgraph knows them: the first key of the SDL of which all fields are given.</summary>
public sealed class EntityKey
{
    private readonly IReadOnlyDictionary<string, object?> _values;

    internal EntityKey(IReadOnlyDictionary<string, object?> values) => _values = values;

    /// <summary>Whether a field is one of this key's, for types with several keys.</summary>
    /// <param name="field">The field's name; for a field of an object the way to it, such as <c>office.code</c>.</param>
    /// <returns>Whether <see cref="Get{T}"/> can read it.</returns>
    public bool Has(string field) => _values.ContainsKey(field);

    /// <summary>Reads a field; see <see cref="Execution.FieldArguments.Get{TArg}"/> for the CLR types.</summary>
    /// <typeparam name="T">The CLR type of its SDL type.</typeparam>
    /// <param name="field">The field's name; for a field of an object the way to it, such as <c>office.code</c>.</param>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidOperationException">The key has no such field, or it is of another type: a bug of the resolver.</exception>
    public T Get<T>(string field)
    {
        if (!_values.TryGetValue(field, out var value))
        {
            throw new InvalidOperationException($"The key has no field {field}.");
        }
        return value is T typed ? typed : throw new InvalidOperationException($"The key's field {field} is a {value?.GetType()}, not a {typeof(T)}.");
    }
}
