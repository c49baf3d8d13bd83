using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.8.2, Variables Are Input Types.</summary>
internal sealed class InputTypeVariables(ValidationContext context) : ValidationRule(context)
{
    public override void EnterVariable(VariableDefinitionNode variable)
    {
        if (Context.Schema.FindType(variable.Type.Named.Name) is { IsInput: false })
        {
            var message = $"The variable \"${variable.Name.Value}\" cannot have the type \"{variable.Type}\", which is no input.";
            Context.Report(message, variable.Type.Start);
        }
    }
}
