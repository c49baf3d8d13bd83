namespace ServiceHub.GraphQL.Costs;

/// <summary>A cost that a variable takes in or leaves out (<c>@include</c>, <c>@skip</c>).</summary>
/// <param name="variable">The variable.</param>
/// <param name="isSkip">Whether true leaves the part out.</param>
/// <param name="part">What is taken in.</param>
internal sealed class ConditionalCost(string variable, bool isSkip, CostNode part) : CostNode
{
    public override OperationCost Evaluate(CostRun run) =>
        run.SizeOf(variable) is { } value && value != 0 == isSkip ? default : part.Evaluate(run);
}
