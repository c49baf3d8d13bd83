using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.4, Fragments Must Be Used.</summary>
internal sealed class UsedFragments(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        var used = Context.Document.Definitions.OfType<OperationNode>().SelectMany(Context.Reachable).OfType<FragmentNode>()
            .Select(fragment => fragment.Name.Value).ToHashSet();
        foreach (var fragment in Context.Document.Definitions.OfType<FragmentNode>().Where(fragment => !used.Contains(fragment.Name.Value)))
        {
            Context.Report($"The fragment \"{fragment.Name.Value}\" is never used.", fragment.Start);
        }
    }
}
