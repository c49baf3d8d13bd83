namespace ServiceHub.GraphQL.Types;

internal static class AppliedDirectives
{
    public static string? DirectiveText(this NamedType type, string directive, string argument) =>
        type.Directives.FirstOrDefault(applied => applied.Name == directive)?.GetString(argument);
}
