using ServiceHub.GraphQL.Types;

namespace ServiceHub.Services;

/// <summary>Reads what the contract's directives say.</summary>
internal static class DirectiveTexts
{
    public static string? DirectiveText(this FieldDefinition field, string directive, string argument) =>
        field.Directives.FirstOrDefault(applied => applied.Name == directive)?.GetString(argument);
}
