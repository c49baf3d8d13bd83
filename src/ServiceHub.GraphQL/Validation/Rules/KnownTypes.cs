using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.2, Fragment Spread Type Existence; and the types of variables (5.8.2).</summary>
internal sealed class KnownTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterVariable(VariableDefinitionNode variable) => Check(variable.Type.Named);

    public override void EnterFragment(FragmentNode fragment) => Check(fragment.TypeCondition);

    public override void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? parent) => Check(fragment.TypeCondition);

    private void Check(NamedTypeNode? type)
    {
        if (type is not null && Context.Schema.FindType(type.Name) is null)
        {
            Context.Report($"There is no type \"{type}\".", type.Start);
        }
    }
}
