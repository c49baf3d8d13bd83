using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.5.1.1, Fragment Name Uniqueness.</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, int> _known = [];

    public override void EnterFragment(FragmentNode fragment)
    {
        if (!_known.TryAdd(fragment.Name.Value, fragment.Name.Start))
        {
            Context.Report(
                $"There is more than one fragment \"{fragment.Name.Value}\".", _known[fragment.Name.Value], fragment.Name.Start);
        }
    }
}
