using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>A custom scalar's codec, whatever its CLR type.</summary>
internal abstract record ScalarRegistration(string Name, Type ClrType)
{
    public abstract InputType CreateInput(TypeReference type);

    /// <returns>A <see cref="Running.Values.ValuePlan{TValue}"/> of the CLR type.</returns>
    public abstract object CreatePlan(bool isNonNull);

    /// <returns>What the codec has against a value; null when it takes it.</returns>
    public abstract string? Refuses(InputValue input);
}
