using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.4.3, Required Arguments.</summary>
internal sealed class RequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public override void EnterArguments(
        SyntaxNode owner, string name, IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputValueDefinition>? known)
    {
        foreach (var missing in known ?? [])
        {
            if (missing.IsRequired && arguments.All(given => given.Name.Value != missing.Name))
            {
                Context.Report($"The {name} needs the argument \"{missing.Name}\" of type \"{missing.Type}\".", owner.Start);
            }
        }
    }
}
