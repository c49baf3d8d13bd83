using System.Globalization;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Costs;

/// <summary>
/// The weights of a schema's elements (the cost specification, section 7.1): what <c>@cost</c> says, else 1 for whatever is or yields a
/// composite type and 0 for scalars and enums. What introspection defines weighs nothing: it reads memory, and has limits of its own.
/// </summary>
internal static class Weights
{
    public const string Directive = "cost";

    public static double Of(NamedType type) => type.IsBuiltIn ? 0 : Given(type.Directives) ?? (type.IsLeaf ? 0 : 1);

    public static double Of(FieldDefinition field) =>
        Given(field.Directives) ?? (field.DeclaringType.IsBuiltIn || field.Type.Named.IsBuiltIn || field.Type.Named.IsLeaf ? 0 : 1);

    public static double Of(InputValueDefinition input) => Given(input.Directives) ?? (input.Type.Named.IsLeaf ? 0 : 1);

    /// <returns>Whether the text is a serialized Float.</returns>
    public static bool TryParse(string? text, out double weight) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out weight) && double.IsFinite(weight);

    private static double? Given(IReadOnlyList<AppliedDirective> directives)
    {
        var applied = directives.FirstOrDefault(directive => directive.Name == Directive);
        return applied is not null && TryParse(applied.GetString("weight"), out var weight) ? weight : null;
    }
}
