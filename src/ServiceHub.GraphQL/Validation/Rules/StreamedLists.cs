using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>The draft's section 5.7.7, Stream Directives Are Used On List Fields. Not in the edition of September 2025.</summary>
internal sealed class StreamedLists(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
        if (definition is null || definition.Type.Item is not null)
        {
            return;
        }
        foreach (var directive in field.Directives.Where(IncrementalDirectives.IsStream))
        {
            Context.Report($"The field \"{definition}\" is no list and cannot be streamed.", directive.Start);
        }
    }
}
