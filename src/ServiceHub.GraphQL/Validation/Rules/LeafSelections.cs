using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.3.3, Leaf Field Selections.</summary>
internal sealed class LeafSelections(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
        if (definition is null)
        {
            return;
        }
        var isLeaf = definition.Type.Named.IsLeaf;
        if (isLeaf && field.SelectionSet is not null)
        {
            Context.Report(
                $"The field \"{field.Name.Value}\" of type \"{definition.Type}\" has no fields to select.", field.SelectionSet.Start);
        }
        else if (!isLeaf && field.SelectionSet is null)
        {
            Context.Report($"The field \"{field.Name.Value}\" of type \"{definition.Type}\" needs a selection of its fields.", field.Start);
        }
    }
}
