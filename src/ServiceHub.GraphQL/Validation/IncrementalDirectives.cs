using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation;

/// <summary>
/// <c>@defer</c> and <c>@stream</c>. They are known by their names: where a schema does not define them, their use is refused anyway.
/// </summary>
internal static class IncrementalDirectives
{
    public const string Defer = "defer";
    public const string Stream = "stream";

    public static bool IsIncremental(DirectiveNode directive) => directive.Name.Value is Defer or Stream;

    public static bool IsStream(DirectiveNode directive) => directive.Name.Value == Stream;

    public static ValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
