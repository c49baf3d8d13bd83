using System.Collections;
using ServiceHub.GraphQL.Execution.Inputs;

namespace ServiceHub.GraphQL.Costs;

/// <summary>The numbers that a request's variables mean to a cost.</summary>
internal static class VariableSizes
{
    public static Func<string, int?> Of(VariableValues variables) => name => variables.Find(name)?.Value switch
    {
        int number => number,
        bool truth => truth ? 1 : 0,
        ICollection list => list.Count,
        _ => null,
    };
}
