using ServiceHub.GraphQL.Execution.Binding;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>An input object (specification, section 3.10).</summary>
internal sealed class ObjectInput(TypeReference type, InputObjectBinding binding, InputTypes types)
    : InputType(type, ClrTypes.Lift(binding.ClrType, type))
{
    private readonly InputObjectType _input = (InputObjectType)type.Named;

    protected override bool TryReadValue(InputReader reader, InputValue input, out object? value)
    {
        value = null;
        if (input.Kind != InputKind.Object)
        {
            return reader.Fail($"Expected an object of type \"{_input}\".");
        }
        var fits = HasKnownFieldsOnly(reader, input) & IsOneWhereAsked(reader, input);
        var values = new object?[_input.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            reader.Enter(_input.Fields[i].Name);
            fits &= TryReadField(reader, input, _input.Fields[i], out values[i]);
            reader.Leave();
        }
        value = fits ? binding.Create(values) : null;
        return fits;
    }

    private bool TryReadField(InputReader reader, InputValue input, InputValueDefinition field, out object? value)
    {
        if (input.TryGetField(field.Name, out var given) && !given.IsMissing(reader.Variables))
        {
            return types.For(field.Type).TryRead(reader, given, out value);
        }
        value = types.DefaultOf(field);
        return !field.IsRequired || reader.Fail($"The field of required type \"{field.Type}\" was not given.");
    }

    private bool HasKnownFieldsOnly(InputReader reader, InputValue input)
    {
        var fits = true;
        foreach (var name in input.FieldNames())
        {
            // An unknown name comes from a variable's JSON, where it may be anything, so the message does not repeat it.
            fits &= _input.FindField(name) is not null || reader.Fail($"The input object \"{_input}\" has no such field.");
        }
        return fits;
    }

    private bool IsOneWhereAsked(InputReader reader, InputValue input)
    {
        if (!_input.IsOneOf)
        {
            return true;
        }
        var names = input.FieldNames().Where(name => _input.FindField(name) is not null).Distinct().ToList();
        return (names.Count == 1 && input.TryGetField(names[0], out var given) && !given.IsNullOrMissing(reader.Variables))
            || reader.Fail($"Exactly one field of \"{_input}\" must be given, and not as null.");
    }
}
