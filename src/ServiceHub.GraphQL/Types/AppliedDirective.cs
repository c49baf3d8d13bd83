using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Validation.Merging;

namespace ServiceHub.GraphQL.Types;

/// <summary>A directive as one place of the schema carries it.</summary>
public sealed class AppliedDirective
{
    private readonly IReadOnlyList<ArgumentNode> _arguments;

    internal AppliedDirective(DirectiveDefinition definition, IReadOnlyList<ArgumentNode> arguments) =>
        (Definition, _arguments) = (definition, arguments);

    /// <summary>The directive's definition.</summary>
    public DirectiveDefinition Definition { get; }

    /// <summary>The directive's name, without <c>@</c>.</summary>
    public string Name => Definition.Name;

    /// <summary>The text of a string, ID or enum argument, with the definition's default applied.</summary>
    /// <param name="argument">The argument's name.</param>
    /// <returns>The text, or null when it is null, absent, or of another type.</returns>
    public string? GetString(string argument) => Find(argument) switch
    {
        StringValueNode text => text.Value,
        EnumValueNode value => value.Name,
        _ => null,
    };

    /// <summary>The value of an argument, with the definition's default applied; null when it is absent.</summary>
    internal ValueNode? Find(string argument) =>
        _arguments.FirstOrDefault(node => node.Name.Value == argument)?.Value ?? Definition.FindArgument(argument)?.DefaultLiteral;

    /// <summary>Whether two directives, which may be of different schemas, have one name and the same arguments in any order.</summary>
    internal bool IsSame(AppliedDirective other) => Name == other.Name && CanonicalText.Of(_arguments) == CanonicalText.Of(other._arguments);

    /// <summary>The directive as the SDL writes it, such as <c>@access(scope: "profile:read")</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Definition}{ValuePrinter.Print(_arguments)}";
}
