using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>Reads what clients send for one SDL type into CLR values (specification, section 3: input coercion).</summary>
/// <param name="type">The SDL type.</param>
/// <param name="clrType">The CLR type of the values; for a nullable value type its <see cref="Nullable{T}"/>.</param>
internal abstract class InputType(TypeReference type, Type clrType)
{
    public TypeReference Type { get; } = type;

    public Type ClrType { get; } = clrType;

    public bool TryRead(InputReader reader, InputValue input, out object? value)
    {
        var outer = reader.Literal;
        reader.Literal = input.Literal ?? outer;
        var fits = TryReadAny(reader, input, out value);
        reader.Literal = outer;
        return fits;
    }

    protected abstract bool TryReadValue(InputReader reader, InputValue input, out object? value);

    private bool TryReadAny(InputReader reader, InputValue input, out object? value)
    {
        if (input.Literal is VariableNode variable)
        {
            return TryReadVariable(reader, variable, out value);
        }
        if (input.Kind != InputKind.Null)
        {
            return TryReadValue(reader, input, out value);
        }
        value = null;
        return Accept(reader, null);
    }

    private bool TryReadVariable(InputReader reader, VariableNode variable, out object? value)
    {
        var given = reader.Variables.Find(variable.Name);
        value = given?.Value;
        if (value is null || ClrType.IsInstanceOfType(value))
        {
            return Accept(reader, value);
        }
        // The variable's own type may be narrower, such as [Int!] where [Int] stands here: its CLR list is another.
        return TryRead(reader, given!.Raw, out value);
    }

    private bool Accept(InputReader reader, object? value) =>
        value is not null || !Type.IsNonNull || reader.Fail($"Expected a value of type \"{Type}\", found null.");
}
