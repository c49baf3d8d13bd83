using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.5.2.3, Fragment Spread Is Possible.</summary>
internal sealed class PossibleSpreads(ValidationContext context) : ValidationRule(context)
{
    public override void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? parent) =>
        Check(fragment.TypeCondition, parent, fragment.Start);

    public override void EnterSpread(FragmentSpreadNode spread, CompositeType? parent) =>
        Check(Context.Fragments.GetValueOrDefault(spread.Name.Value)?.TypeCondition, parent, spread.Start);

    private void Check(NamedTypeNode? condition, CompositeType? parent, int offset)
    {
        if (condition is not null && parent is not null
            && Context.Schema.FindType(condition.Name) is CompositeType type && !type.CanBe(parent))
        {
            Context.Report($"The fragment cannot be spread here: a \"{parent}\" is never a \"{type}\".", offset);
        }
    }
}
