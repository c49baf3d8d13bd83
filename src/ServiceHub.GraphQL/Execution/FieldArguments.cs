using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution;

/// <summary>The coerced arguments of one field (specification, section 6.4.1).</summary>
public sealed class FieldArguments
{
    private readonly FieldDefinition _field;
    private readonly object?[] _values;

    internal FieldArguments(FieldDefinition field, object?[] values) => (_field, _values) = (field, values);

    /// <summary>
    /// Reads an argument as the CLR type of its SDL type: String and ID <see cref="string"/>, Int <see cref="int"/>,
    /// Float <see cref="double"/>, Boolean <see cref="bool"/>, a custom scalar its codec's type, an enum its bound CLR enum
    /// (or the name as <see cref="string"/>), an input object its bound class, a list an array of these.
    /// </summary>
    /// <typeparam name="TArg">That type, its nullable form, or a base of it, such as <c>IReadOnlyList&lt;T&gt;</c>.</typeparam>
    /// <param name="name">The argument's name in the SDL.</param>
    /// <returns>The value; <c>default</c> when it is null or absent.</returns>
    /// <exception cref="InvalidOperationException">There is no such argument, or it is of another type: a bug of the resolver.</exception>
    public TArg Get<TArg>(string name)
    {
        var value = _values[IndexOf(name)];
        if (value is TArg typed)
        {
            return typed;
        }
        return value is null or Absent
            ? default!
            : throw new InvalidOperationException($"{_field}({name}:) is a {value.GetType()}, not a {typeof(TArg)}.");
    }

    /// <summary>Whether a value, be it null, was given or is the default.</summary>
    /// <param name="name">The argument's name in the SDL.</param>
    /// <returns>False when the argument is absent.</returns>
    public bool Has(string name) => _values[IndexOf(name)] is not Absent;

    private int IndexOf(string name)
    {
        for (var i = 0; i < _field.Arguments.Count; i++)
        {
            if (_field.Arguments[i].Name == name)
            {
                return i;
            }
        }
        throw new InvalidOperationException($"{_field} has no argument {name}.");
    }
}
