using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.1, Fragment Spread Target Defined.</summary>
internal sealed class KnownFragments(ValidationContext context) : ValidationRule(context)
{
    public override void EnterSpread(FragmentSpreadNode spread, CompositeType? parent)
    {
        if (!Context.Fragments.ContainsKey(spread.Name.Value))
        {
            Context.Report($"There is no fragment \"{spread.Name.Value}\".", spread.Name.Start);
        }
    }
}
