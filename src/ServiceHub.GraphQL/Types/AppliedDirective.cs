using ServiceHub.GraphQL.Language.Ast;

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
}
