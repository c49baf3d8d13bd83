using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.1, Fragment Name Uniqueness.</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragment(FragmentNode fragment)
    {
        var first = Context.Fragments[fragment.Name.Value];
        if (first != fragment)
        {
            Context.Report($"There is more than one fragment \"{fragment.Name.Value}\".", first.Name.Start, fragment.Name.Start);
        }
    }
}
