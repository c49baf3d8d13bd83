using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.3.1, Field Selections.</summary>
internal sealed class KnownFields(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
        if (parent is not null && definition is null)
        {
            Context.Report($"The type \"{parent}\" has no field \"{field.Name.Value}\".", field.Start);
        }
    }
}
