using System.Runtime.InteropServices;
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
        if (json.ValueKind == JsonValueKind.Object && !JsonUnicode.IsValid(JsonMarshal.GetRawUtf8Value(json)))
        {
            _errors.Add(new GraphQLError(ErrorCodes.BadUserInput, "The variables hold text that is not Unicode: invalid UTF-8, or half a surrogate pair."));
            return values;
        }
        var given = Given(json);
        foreach (var variable in operation.Variables)
        {
            if (TryFind(variable, given, out var raw))
            {
                Coerce(variable, raw, values);
            }
        }
        return values;
    }

    /// <summary>The object's values, read once: looking each variable up in JSON would read it as often as there are variables.</summary>
    private static Dictionary<string, JsonElement> Given(JsonElement json)
    {
        var given = new Dictionary<string, JsonElement>();
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var value in json.EnumerateObject())
            {
                given[value.Name] = value.Value;
            }
        }
        return given;
    }

    private bool TryFind(VariableDefinitionNode variable, Dictionary<string, JsonElement> given, out InputValue raw)
    {
        if (given.TryGetValue(variable.Name.Value, out var value))
        {
            raw = new InputValue(value);
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
