using System.Globalization;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Types;

/// <summary>Which literals the scalars of the specification take (section 3.5: input coercion).</summary>
internal static class BuiltInScalars
{
    /// <returns>Whether the literal is one; null when the scalar is a custom one.</returns>
    public static bool? Takes(ScalarType scalar, ValueNode literal) => scalar.Name switch
    {
        "Int" => literal is IntValueNode number && IsInt32(number.Text),
        "Float" => literal is IntValueNode or FloatValueNode && IsFinite(literal),
        "String" => literal is StringValueNode,
        "Boolean" => literal is BooleanValueNode,
        "ID" => literal is StringValueNode or IntValueNode,
        _ => null,
    };

    private static bool IsInt32(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsFinite(ValueNode number)
    {
        var text = number is IntValueNode whole ? whole.Text : ((FloatValueNode)number).Text;
        return double.IsFinite(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }
}
