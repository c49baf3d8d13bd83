using System.Text;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Running.Values;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <inheritdoc cref="EnumBinding"/>
/// <typeparam name="TValue">A CLR enum, or <see cref="string"/>.</typeparam>
/// <param name="names">The name of each value.</param>
internal sealed class EnumBinding<TValue>(IReadOnlyDictionary<TValue, string> names) : EnumBinding
    where TValue : notnull
{
    private readonly Dictionary<TValue, byte[]> _written =
        names.ToDictionary(pair => pair.Key, pair => Encoding.UTF8.GetBytes($"\"{pair.Value}\""));

    private readonly Dictionary<string, object> _read = names.ToDictionary(pair => pair.Value, pair => (object)pair.Key);

    public override InputType CreateInput(TypeReference type) => new EnumInput(type, ClrTypes.Lift(typeof(TValue), type), _read);

    public override object CreatePlan(bool isNonNull) => new NamePlan<TValue>(isNonNull, _written);
}
