using System.Diagnostics.CodeAnalysis;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Execution.Running;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>
/// The arguments of a field (specification, section 6.4.1: CoerceArgumentValues). Those without variables are the same in every
/// execution and coerced once.
/// </summary>
internal sealed class ArgumentPlan
{
    private readonly InputTypes _types;
    private readonly FieldDefinition _field;
    private readonly ValueNode?[] _literals;
    private readonly int _slot;
    private readonly FieldArguments? _constant;
    private readonly FieldError? _error;

    public ArgumentPlan(InputTypes types, FieldDefinition field, FieldNode node, int slot)
    {
        (_types, _field, _slot) = (types, field, slot);
        _literals = field.Arguments.Count == 0 ? [] : [.. field.Arguments.Select(argument => LiteralOf(node, argument))];
        if (!Array.Exists(_literals, literal => literal is not null && HasVariable(literal)))
        {
            _constant = Coerce(VariableValues.None, out _error);
        }
    }

    public bool TryCoerce(OperationRun run, [NotNullWhen(true)] out FieldArguments? arguments, [NotNullWhen(false)] out FieldError? error)
    {
        (arguments, error) = (_constant, _error);
        if (arguments is null && error is null)
        {
            // A field that is read while it is written is asked for each of its parents; the answer is the same.
            arguments = run.Slots[_slot] as FieldArguments ?? Coerce(run.Variables, out error);
            run.Slots[_slot] = arguments;
        }
        return error is null;
    }

    private static ValueNode? LiteralOf(FieldNode node, InputValueDefinition argument) =>
        node.Arguments.FirstOrDefault(given => given.Name.Value == argument.Name)?.Value;

    private static bool HasVariable(ValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariable),
        ObjectValueNode node => node.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };

    /// <returns>The arguments; null where they cannot be read, for which the field has its error when it is executed.</returns>
    public FieldArguments? Read(VariableValues variables) => _constant ?? (_error is null ? Coerce(variables, out _) : null);

    private FieldArguments? Coerce(VariableValues variables, out FieldError? error)
    {
        var reader = new InputReader(variables, maxErrors: 1);
        var values = new object?[_literals.Length];
        var fits = true;
        for (var i = 0; i < values.Length; i++)
        {
            fits &= TryCoerce(reader, _field.Arguments[i], _literals[i], out values[i]);
        }
        error = fits ? null : new FieldError(ErrorCodes.BadUserInput, $"An argument has an invalid value. {reader.Errors[0]}")
        {
            Start = reader.FailedAt,
        };
        return fits ? new FieldArguments(_field, values) : null;
    }

    private bool TryCoerce(InputReader reader, InputValueDefinition argument, ValueNode? literal, out object? value)
    {
        reader.Enter(argument.Name);
        var isGiven = literal is not null && !new InputValue(literal).IsMissing(reader.Variables);
        value = isGiven ? null : _types.DefaultOf(argument);
        var fits = isGiven
            ? _types.For(argument.Type).TryRead(reader, new InputValue(literal!), out value)
            : !argument.IsRequired || reader.Fail($"The argument of required type \"{argument.Type}\" was not given.");
        reader.Leave();
        return fits;
    }
}
