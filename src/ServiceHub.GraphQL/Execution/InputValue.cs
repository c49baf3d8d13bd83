using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution;

/// <summary>A value that a client sent: a literal of the document or JSON of a variable, read alike.</summary>
public readonly struct InputValue
{
    private readonly ValueNode? _literal;
    private readonly JsonElement _json;

    internal InputValue(ValueNode literal) => _literal = literal;

    internal InputValue(JsonElement json) => _json = json;

    /// <summary>What it is.</summary>
    public InputKind Kind => _literal is null ? KindOf(_json) : KindOf(_literal);

    internal ValueNode? Literal => _literal;

    internal JsonElement Json => _json;

    /// <summary>Whether it is a variable without a value, which counts as nothing given (specification, section 6.4.1).</summary>
    internal bool IsMissing(VariableValues variables) => _literal is VariableNode node && variables.Find(node.Name) is null;

    internal bool IsNullOrMissing(VariableValues variables) =>
        _literal is VariableNode node ? variables.Find(node.Name)?.Value is null : Kind == InputKind.Null;

    internal IReadOnlyList<InputValue> Items() => _literal is ListValueNode list
        ? [.. list.Items.Select(item => new InputValue(item))]
        : [.. _json.EnumerateArray().Select(item => new InputValue(item))];

    internal IReadOnlyList<string> FieldNames() => _literal is ObjectValueNode node
        ? [.. node.Fields.Select(field => field.Name.Value)]
        : [.. _json.EnumerateObject().Select(field => field.Name)];

    internal bool TryGetField(string name, out InputValue value)
    {
        if (_literal is ObjectValueNode node)
        {
            var field = node.Fields.FirstOrDefault(given => given.Name.Value == name);
            value = field is null ? default : new InputValue(field.Value);
            return field is not null;
        }
        var isGiven = _json.TryGetProperty(name, out var json);
        value = new InputValue(json);
        return isGiven;
    }

    /// <summary>The text of a string, the name of an enum value, or a number as it was written.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">It is none of these.</exception>
    public string GetString() => _literal switch
    {
        null when _json.ValueKind == JsonValueKind.Number => _json.GetRawText(),
        null when _json.ValueKind == JsonValueKind.String => _json.GetString()!,
        StringValueNode node => node.Value,
        EnumValueNode node => node.Name,
        IntValueNode node => node.Text,
        FloatValueNode node => node.Text,
        _ => throw new InvalidOperationException("The value is no text."),
    };

    /// <summary>Reads a boolean.</summary>
    /// <returns>True or false.</returns>
    /// <exception cref="InvalidOperationException">It is no boolean.</exception>
    public bool GetBoolean() => _literal switch
    {
        null => _json.GetBoolean(),
        BooleanValueNode node => node.Value,
        _ => throw new InvalidOperationException("The value is no boolean."),
    };

    /// <summary>Reads a number.</summary>
    /// <param name="number">The nearest double, when the answer is true.</param>
    /// <returns>Whether it is a number that a double can hold.</returns>
    public bool TryGetDouble(out double number)
    {
        number = 0;
        return Kind is InputKind.Int or InputKind.Float
            && double.TryParse(GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    /// <summary>Reads a whole number; JSON's <c>1.0</c> is one.</summary>
    /// <param name="number">The number, when the answer is true.</param>
    /// <returns>Whether it is a whole number of 64 bits.</returns>
    public bool TryGetInt64(out long number)
    {
        var kind = Kind;
        number = 0;
        if (kind == InputKind.Int)
        {
            return long.TryParse(GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
        }
        // Beyond 2^53 a double no longer tells whole numbers apart.
        var isJsonFloat = kind == InputKind.Float && _literal is null;
        if (!isJsonFloat || !TryGetDouble(out var value) || value != Math.Floor(value) || Math.Abs(value) > 1L << 53)
        {
            return false;
        }
        number = (long)value;
        return true;
    }

    private static InputKind KindOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => InputKind.Boolean,
        JsonValueKind.Number => JsonMarshal.GetRawUtf8Value(json).IndexOfAny(".eE"u8) >= 0 ? InputKind.Float : InputKind.Int,
        JsonValueKind.String => InputKind.String,
        JsonValueKind.Array => InputKind.List,
        JsonValueKind.Object => InputKind.Object,
        _ => InputKind.Null,
    };

    private static InputKind KindOf(ValueNode literal) => literal switch
    {
        BooleanValueNode => InputKind.Boolean,
        IntValueNode => InputKind.Int,
        FloatValueNode => InputKind.Float,
        StringValueNode => InputKind.String,
        EnumValueNode => InputKind.Enum,
        ListValueNode => InputKind.List,
        ObjectValueNode => InputKind.Object,
        VariableNode => InputKind.Variable,
        _ => InputKind.Null,
    };
}
