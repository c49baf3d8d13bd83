using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.1.1, Executable Definitions: a document to execute defines no types.</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        foreach (var definition in Context.Document.Definitions.Where(definition => definition is not ExecutableNode))
        {
            Context.Report("A document to execute holds operations and fragments only.", definition.Start);
        }
        if (!Context.Document.Definitions.Any(definition => definition is not FragmentNode))
        {
            Context.Report("The document holds no operation.", Context.Document.Definitions[0].Start);
        }
    }
}
