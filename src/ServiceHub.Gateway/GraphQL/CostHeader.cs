using ServiceHub.GraphQL.Execution;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>
/// Tells what an operation costs at most to who asks by a header <c>GraphQL-Cost</c> of any value: a dictionary (RFC 9651, section
/// 3.2) of the field cost and the type cost, which the limits are set against.
/// </summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    public static void Set(HttpResponse response, GraphQLResponse answer)
    {
        if (answer is ExecutionResult { Cost: { } cost } && response.HttpContext.Request.Headers.ContainsKey(Name))
        {
            response.Headers[Name] = FormattableString.Invariant($"field={cost.FieldCost}, type={cost.TypeCost}");
        }
    }
}
