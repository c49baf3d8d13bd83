using ServiceHub.GraphQL.Costs;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>The cost specification, section 8.4, requireOneSlicingArgument: without it the length of the list would be unknown.</summary>
internal sealed class SlicingArguments(ValidationContext context) : ValidationRule(context)
{
    public override void EnterField(FieldNode field, CompositeType? parent, FieldDefinition? definition)
    {
        if (definition is null || ListSize.Of(definition) is not { RequiresOne: true, SlicingArguments: { Count: > 0 } names })
        {
            return;
        }
        if (names.Count(name => IsGiven(field, definition, name)) != 1)
        {
            var list = string.Join(", ", names.Select(name => $"\"{name}\""));
            Context.Report($"The field \"{definition}\" needs exactly one of the arguments that bound its list: {list}.", field.Start);
        }
    }

    private static bool IsGiven(FieldNode field, FieldDefinition definition, string name)
    {
        var given = field.Arguments.FirstOrDefault(argument => argument.Name.Value == name);
        return (given?.Value ?? definition.FindArgument(name)?.DefaultLiteral) is not (null or NullValueNode);
    }
}
