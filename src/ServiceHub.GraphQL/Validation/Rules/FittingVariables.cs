using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.8.5, All Variable Usages Are Allowed.</summary>
internal sealed class FittingVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        foreach (var operation in Context.Document.Definitions.OfType<OperationNode>())
        {
            var definitions = operation.Variables.ToLookup(variable => variable.Name.Value);
            foreach (var usage in Context.UsagesIn(operation))
            {
                var definition = definitions[usage.Node.Name].LastOrDefault();
                if (definition is not null && usage.Type is not null && Context.Schema.Resolve(definition.Type) is { } type)
                {
                    // IsNonNullPosition: the one field of a OneOf input object must have a value.
                    Check(definition, type, usage, usage.IsOneOfField ? usage.Type.NonNull : usage.Type);
                }
            }
        }
    }

    private void Check(VariableDefinitionNode variable, TypeReference type, VariableUsage usage, TypeReference expected)
    {
        if (!Fits(variable, type, usage, expected))
        {
            Context.Report(
                $"The variable \"${variable.Name.Value}\" of type \"{type}\" cannot be used where \"{expected}\" is expected.",
                variable.Start, usage.Node.Start);
        }
    }

    /// <summary>IsVariableUsageAllowed.</summary>
    private static bool Fits(VariableDefinitionNode variable, TypeReference type, VariableUsage usage, TypeReference expected)
    {
        if (!expected.IsNonNull || type.IsNonNull)
        {
            return AreCompatible(type, expected);
        }
        var hasDefault = variable.DefaultValue is not (null or NullValueNode);
        return (hasDefault || usage.HasDefault) && AreCompatible(type, expected.Nullable);
    }

    /// <summary>AreTypesCompatible.</summary>
    private static bool AreCompatible(TypeReference type, TypeReference expected)
    {
        if (expected.IsNonNull && !type.IsNonNull)
        {
            return false;
        }
        if (expected.Item is not null || type.Item is not null)
        {
            return expected.Item is not null && type.Item is not null && AreCompatible(type.Item, expected.Item);
        }
        return type.Named == expected.Named;
    }
}
