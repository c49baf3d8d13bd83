using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.4.2, Argument Uniqueness.</summary>
internal sealed class UniqueArguments(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArguments(
        SyntaxNode owner, string name, IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputValueDefinition>? known)
    {
        if (arguments.Count < 2)
        {
            return;
        }
        foreach (var group in arguments.GroupBy(argument => argument.Name.Value).Where(group => group.Count() > 1))
        {
            Context.Report($"The argument \"{group.Key}\" is given more than once.", [.. group.Select(argument => argument.Start)]);
        }
    }
}
