using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <inheritdoc cref="EnumRegistration"/>
internal sealed record EnumRegistration<TEnum>(string TypeName) : EnumRegistration(TypeName, typeof(TEnum))
    where TEnum : struct, Enum
{
    public override EnumBinding Bind(EnumType type, BindingProblems problems)
    {
        var names = new Dictionary<TEnum, string>();
        foreach (var value in type.Values)
        {
            var clrName = Array.Find(Enum.GetNames<TEnum>(), candidate => ClrTypes.NamesFit(value.Name, candidate));
            if (clrName is null || !names.TryAdd(Enum.Parse<TEnum>(clrName), value.Name))
            {
                problems.Add($"{type}.{value.Name}", $"{typeof(TEnum)} has no value of that name.");
            }
        }
        foreach (var value in Enum.GetValues<TEnum>().Where(value => !names.ContainsKey(value)))
        {
            problems.Add(type, $"it lacks the value {value} of {typeof(TEnum)}.");
        }
        return new EnumBinding<TEnum>(names);
    }
}
