using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Validation.Rules;

/// <summary>Section 5.6.1, Values of Correct Type; with 5.6.2, Input Object Field Names, and 5.6.4, Input Object Required Fields.</summary>
internal sealed class FittingValues(ValidationContext context, Func<ScalarType, ValueNode, string?> refuses) : ValidationRule(context)
{
    private readonly LiteralCheck _check = new(refuses, problem => context.Report(problem.Code, problem.Message, [problem.Offset]));

    public override void EnterValue(ValueNode value, TypeReference? type)
    {
        if (type is not null)
        {
            _check.Check(type, value);
        }
    }
}
