using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.4.1, Argument Names.</summary>
internal sealed class KnownArguments(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArguments(
        SyntaxNode owner, string name, IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputValueDefinition>? known)
    {
        foreach (var argument in arguments.Where(given => known is not null && known.All(argument => argument.Name != given.Name.Value)))
        {
            Context.Report($"The {name} has no argument \"{argument.Name.Value}\".", argument.Start);
        }
    }
}
