using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>
/// The draft's section 5.7.6, Defer And Stream Directive Labels Are Unique: a label tells payloads apart, so that it must stand in the
/// document and only once. Not in the edition of September 2025.
/// </summary>
internal sealed class IncrementalLabels(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, int> _known = [];

    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        foreach (var directive in directives.Where(IncrementalDirectives.IsIncremental))
        {
            switch (IncrementalDirectives.Argument(directive, "label"))
            {
                case null or NullValueNode:
                    break;
                case not StringValueNode:
                    Context.Report($"The label of \"@{directive.Name.Value}\" must be a string in the document.", directive.Start);
                    break;
                case StringValueNode label when !_known.TryAdd(label.Value, directive.Start):
                    Context.Report("The labels of \"@defer\" and \"@stream\" must differ.", _known[label.Value], directive.Start);
                    break;
            }
        }
    }
}
