using System.Text.Json;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Inputs;

/// <summary>Reads the variables of an operation (specification, section 6.1.2: CoerceVariableValues).</summary>
internal sealed class VariableCoercion(InputTypes types, SourceText document, int maxErrors)
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public VariableValues Coerce(OperationNode operation, JsonElement json)
    {
        var values = new VariableValues();
        if (json.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null))
        {
            _errors.Add(new GraphQLError(ErrorCodes.BadUserInput, "The variables must be a JSON object."));
            return values;
        }
        foreach (var variable in operation.Variables)
        {
            if (TryFind(variable, json, out var raw))
            {
                Coerce(variable, raw, values);
            }
        }
        return values;
    }

    private bool TryFind(VariableDefinitionNode variable, JsonElement json, out InputValue raw)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(variable.Name.Value, out var given))
        {
            raw = new InputValue(given);
            return true;
        }
        if (variable.DefaultValue is { } literal)
        {
            raw = new InputValue(literal);
            return true;
        }
        raw = default;
        if (variable.Type is NonNullTypeNode)
        {
            Report(variable, $"The variable \"${variable.Name.Value}\" of required type \"{variable.Type}\" was not given.");
        }
        return false;
    }

    private void Coerce(VariableDefinitionNode variable, InputValue raw, VariableValues values)
    {
        var type = types.For(types.Schema.Resolve(variable.Type)!);
        var reader = new InputReader(VariableValues.None, maxErrors);
        if (type.TryRead(reader, raw, out var value))
        {
            values.Add(variable.Name.Value, new VariableValue(value, raw));
        }
        foreach (var error in reader.Errors)
        {
            Report(variable, $"The variable \"${variable.Name.Value}\" has an invalid value. {error}");
        }
    }

    private void Report(VariableDefinitionNode variable, string message)
    {
        if (_errors.Count < maxErrors)
        {
            _errors.Add(new GraphQLError(ErrorCodes.BadUserInput, message)
            {
                Locations = [new SourcePosition(document, variable.Start).Location],
            });
        }
    }
}
