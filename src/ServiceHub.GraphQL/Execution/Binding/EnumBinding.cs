using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>An enum type whose values are paired with CLR values, whatever their type.</summary>
internal abstract class EnumBinding
{
    public abstract InputType CreateInput(TypeReference type);

    /// <returns>A <see cref="Running.Values.ValuePlan{TValue}"/> of the CLR type.</returns>
    public abstract object CreatePlan(bool isNonNull);
}
