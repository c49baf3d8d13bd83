using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>Makes the readers of all input types of a schema.</summary>
internal sealed class InputBinder(Schema schema, ResolverMap map, BindingProblems problems)
{
    public InputTypes Bind(IReadOnlyDictionary<string, ScalarRegistration> scalars, IReadOnlyDictionary<EnumType, EnumBinding> enums)
    {
        var readers = new Dictionary<NamedType, Func<TypeReference, InputType>>();
        var types = new InputTypes(schema, readers);
        foreach (var scalar in schema.Types.OfType<ScalarType>())
        {
            var codec = scalars.GetValueOrDefault(scalar.Name);
            readers.Add(scalar, BuiltIn(scalar.Name) ?? (codec is null ? type => new TextInput(type) : codec.CreateInput));
        }
        foreach (var choice in schema.Types.OfType<EnumType>())
        {
            readers.Add(choice, enums[choice].CreateInput);
        }
        BindObjects(types, readers);
        BindDefaults(types);
        return types;
    }

    private static Func<TypeReference, InputType>? BuiltIn(string scalar) => scalar switch
    {
        "String" or "ID" => type => new TextInput(type),
        "Int" => type => new IntInput(type),
        "Float" => type => new FloatInput(type),
        "Boolean" => type => new BooleanInput(type),
        _ => null,
    };

    private void BindObjects(InputTypes types, Dictionary<NamedType, Func<TypeReference, InputType>> readers)
    {
        var bindings = new List<(InputObjectType Input, InputObjectBinding Binding)>();
        foreach (var input in schema.Types.OfType<InputObjectType>())
        {
            var registration = map.Inputs.FirstOrDefault(known => known.TypeName == input.Name);
            var binding = new InputObjectBinding(registration?.ClrType ?? typeof(object));
            readers.Add(input, type => new ObjectInput(type, binding, types));
            if (registration is null)
            {
                problems.Add(input, "no class stands behind the input object.");
                continue;
            }
            bindings.Add((input, binding));
        }
        foreach (var name in map.Inputs.Select(known => known.TypeName).Where(name => schema.FindType(name) is not InputObjectType))
        {
            problems.Add(name, "a class is bound to it, but the schema has no such input object.");
        }
        var binder = new InputObjectBinder(types, problems);
        foreach (var (input, binding) in bindings)
        {
            binding.Create = binder.Bind(input, binding.ClrType) ?? binding.Create;
        }
    }

    /// <summary>Coerces all default values, so that one that its codec refuses is found at start.</summary>
    private void BindDefaults(InputTypes types)
    {
        var ofFields = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields)
            .SelectMany(field => field.Arguments.Select(argument => (Subject: $"{field}({argument.Name}:)", Value: argument)));
        var ofInputs = schema.Types.OfType<InputObjectType>()
            .SelectMany(input => input.Fields.Select(field => (Subject: $"{input}.{field.Name}", Value: field)));
        foreach (var (subject, value) in ofFields.Concat(ofInputs))
        {
            try
            {
                types.DefaultOf(value);
            }
            catch (InvalidOperationException exception)
            {
                problems.Add(subject, $"its default value does not fit. {exception.Message}");
            }
        }
    }
}
