using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>Pairs scalars with codecs and enums with CLR enums.</summary>
internal sealed class LeafBinder
{
    private readonly Dictionary<EnumType, EnumBinding> _names = [];
    private readonly Dictionary<EnumType, (Type ClrType, EnumBinding Binding)> _clrEnums = [];

    public LeafBinder(Schema schema, ResolverMap map, BindingProblems problems)
    {
        BindScalars(schema, map, problems);
        foreach (var choice in schema.Types.OfType<EnumType>())
        {
            _names.Add(choice, new EnumBinding<string>(choice.Values.ToDictionary(value => value.Name, value => value.Name)));
        }
        foreach (var registration in map.Enums.Concat(Utilities.Introspection.Resolvers.Enums))
        {
            if (schema.FindType(registration.TypeName) is not EnumType choice)
            {
                problems.Add(registration.TypeName, $"{registration.ClrType} is bound to it, but the schema has no such enum.");
            }
            else if (!_clrEnums.TryAdd(choice, (registration.ClrType, registration.Bind(choice, problems))))
            {
                problems.Add(choice, "more than one CLR enum is bound to it.");
            }
        }
    }

    public Dictionary<string, ScalarRegistration> Scalars { get; } = [];

    /// <summary>What clients send: values of the CLR enum where there is one, else names.</summary>
    public IReadOnlyDictionary<EnumType, EnumBinding> Enums =>
        _names.ToDictionary(pair => pair.Key, pair => _clrEnums.TryGetValue(pair.Key, out var bound) ? bound.Binding : pair.Value);

    /// <returns>A <see cref="Running.Values.ValuePlan{TValue}"/> of the CLR type; null when it does not stand behind the enum.</returns>
    public object? EnumPlan(EnumType choice, Type clrType, bool isNonNull)
    {
        if (clrType == typeof(string))
        {
            return _names[choice].CreatePlan(isNonNull);
        }
        return _clrEnums.TryGetValue(choice, out var bound) && bound.ClrType == clrType ? bound.Binding.CreatePlan(isNonNull) : null;
    }

    private void BindScalars(Schema schema, ResolverMap map, BindingProblems problems)
    {
        foreach (var registration in map.Scalars)
        {
            if (schema.FindType(registration.Name) is not ScalarType { IsBuiltIn: false })
            {
                problems.Add(registration.Name, "there is a codec, but the schema has no such custom scalar.");
            }
            else if (!Scalars.TryAdd(registration.Name, registration))
            {
                problems.Add(registration.Name, "there is more than one codec.");
            }
        }
        foreach (var scalar in schema.Types.OfType<ScalarType>().Where(scalar => !scalar.IsBuiltIn && !Scalars.ContainsKey(scalar.Name)))
        {
            problems.Add(scalar, "no codec stands behind the scalar.");
        }
    }
}
