using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.7.1, Directives Are Defined, and 5.7.2, Directives Are in Valid Locations.</summary>
internal sealed class KnownDirectives(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var directive in directives)
        {
            var definition = Context.Schema.FindDirective(directive.Name.Value);
            if (definition is null)
            {
                Context.Report($"There is no directive \"@{directive.Name.Value}\".", directive.Start);
            }
            else if (!definition.Locations.Contains(location))
            {
                Context.Report($"The directive \"@{definition.Name}\" may not stand on {EnumNames.ToGraphQL(location)}.", directive.Start);
            }
        }
    }
}
