using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>
/// The draft's section 5.7.4, Defer And Stream Directives Are Used On Valid Root Field: the root fields of a mutation run in series
/// and those of a subscription for each event, so that none of them comes later. Not in the edition of September 2025.
/// </summary>
internal sealed class IncrementalRootFields(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationNode operation)
    {
        if (operation.Kind == OperationKind.Query)
        {
            return;
        }
        foreach (var directive in RootSelections.Of(operation, Context.Fragments).SelectMany(selection => selection.Directives)
            .Where(IncrementalDirectives.IsIncremental))
        {
            var kind = operation.Kind.ToString().ToLowerInvariant();
            Context.Report($"The directive \"@{directive.Name.Value}\" cannot stand at the root of a {kind}.", directive.Start);
        }
    }
}
