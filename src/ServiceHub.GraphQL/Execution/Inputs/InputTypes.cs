using System.Collections.Concurrent;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>The readers of all input types of a schema, and the coerced default values of its arguments and input fields.</summary>
/// <param name="schema">The schema.</param>
/// <param name="readers">Makes the reader of a named type, whether or not it is non-null.</param>
internal sealed class InputTypes(Schema schema, IReadOnlyDictionary<NamedType, Func<TypeReference, InputType>> readers)
{
    private readonly ConcurrentDictionary<TypeReference, InputType> _known = [];
    private readonly ConcurrentDictionary<InputValueDefinition, object?> _defaults = [];

    public Schema Schema { get; } = schema;

    public InputType For(TypeReference type)
    {
        if (_known.TryGetValue(type, out var known))
        {
            return known;
        }
        var made = type.Item is { } item ? new ListInput(type, For(item)) : readers[type.Named](type);
        // Lists of lists come from clients' variables in any depth; only what the schema can name is kept.
        return type.Item?.Item is null ? _known.GetOrAdd(type, made) : made;
    }

    /// <returns>The coerced default value; <see cref="Absent"/> when there is none.</returns>
    /// <exception cref="InvalidOperationException">A custom scalar refuses its default value. The binding asks for all of them.</exception>
    public object? DefaultOf(InputValueDefinition definition)
    {
        if (definition.DefaultLiteral is null)
        {
            return Absent.Value;
        }
        if (!_defaults.TryGetValue(definition, out var value))
        {
            var reader = new InputReader(VariableValues.None, maxErrors: 1);
            if (!For(definition.Type).TryRead(reader, new InputValue(definition.DefaultLiteral), out value))
            {
                throw new InvalidOperationException(reader.Errors[0]);
            }
            _defaults[definition] = value;
        }
        return value;
    }
}
