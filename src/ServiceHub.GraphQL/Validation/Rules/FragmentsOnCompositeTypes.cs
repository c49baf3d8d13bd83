using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.3, Fragments on Object, Interface or Union Types.</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragment(FragmentNode fragment) => Check(fragment.TypeCondition);

    public override void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? parent) => Check(fragment.TypeCondition);

    private void Check(NamedTypeNode? type)
    {
        if (type is not null && Context.Schema.FindType(type.Name) is { IsComposite: false })
        {
            Context.Report($"A fragment cannot be on \"{type}\", which has no fields to select.", type.Start);
        }
    }
}
