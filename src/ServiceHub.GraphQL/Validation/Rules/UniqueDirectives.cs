using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.7.3, Directives Are Unique per Location.</summary>
internal sealed class UniqueDirectives(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        var known = new Dictionary<string, int>();
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Context.Schema.FindDirective(name) is { IsRepeatable: false } && !known.TryAdd(name, directive.Start))
            {
                Context.Report($"The directive \"@{name}\" may stand only once at the same place.", known[name], directive.Start);
            }
        }
    }
}
