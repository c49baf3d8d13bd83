using System.Collections.Concurrent;
using ServiceHub.GraphQL.Execution.Documents;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>The plans of an operation: one for each setting of the variables that include and exclude.</summary>
internal sealed class PlanCache(Engine engine, PreparedDocument document, OperationNode operation)
{
    private const int MostPlans = 32;
    private const int MostConditions = 31;

    private readonly ConcurrentDictionary<ulong, OperationPlan?> _plans = new();
    private readonly SelectionDirectives _directives = new(operation, document.Fragments.Values);

    /// <summary>Whether a part may be delivered after the first response.</summary>
    public bool AreIncremental => _directives.AreIncremental;

    /// <param name="variables">The variables.</param>
    /// <param name="isIncremental">Whether @defer and @stream are heeded.</param>
    /// <returns>The plan; null when the operation has more selections than the limit allows.</returns>
    public OperationPlan? For(VariableValues variables, bool isIncremental)
    {
        if (_directives.Conditions.Count > MostConditions)
        {
            return Plan(variables, isIncremental);
        }
        var key = Key(variables, isIncremental);
        if (!_plans.TryGetValue(key, out var plan))
        {
            plan = Plan(variables, isIncremental);
            if (_plans.Count < MostPlans)
            {
                _plans[key] = plan;
            }
        }
        return plan;
    }

    /// <summary>Two bits a variable, since one that has no value is neither true nor false.</summary>
    private ulong Key(VariableValues variables, bool isIncremental)
    {
        var key = isIncremental ? 1UL : 0UL;
        foreach (var name in _directives.Conditions)
        {
            key = (key << 2) | variables.Find(name)?.Value switch
            {
                true => 1UL,
                false => 2UL,
                _ => 0UL,
            };
        }
        return key;
    }

    private OperationPlan? Plan(VariableValues variables, bool isIncremental)
    {
        var collector = new FieldCollector(engine.Schema.Schema, document.Fragments, variables, isIncremental, engine.Limits.MaxSelections);
        var planner = new Planner(engine.Schema, document.Source, collector);
        var root = planner.PlanRoot(engine.Schema.RootOf(operation.Kind)!, operation.SelectionSet);
        return collector.IsOverLimit ? null : new OperationPlan(root, planner.Slots, operation.Kind == OperationKind.Mutation, planner.Outline);
    }
}
