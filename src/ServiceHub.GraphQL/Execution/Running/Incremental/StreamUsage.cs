using System.Globalization;
using ServiceHub.GraphQL.Execution.Inputs;
using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Running.Incremental;

/// <summary>A use of <c>@stream</c>.</summary>
internal sealed class StreamUsage(string? label, ValueNode? initialCount)
{
    public string? Label => label;

    /// <returns>How many items are delivered at once; negative or null when the client's value is of no use.</returns>
    public int? InitialCount(VariableValues variables) => initialCount switch
    {
        null => 0,
        IntValueNode literal => int.Parse(literal.Text, CultureInfo.InvariantCulture),
        VariableNode variable when variables.Find(variable.Name) is { } given => given.Value as int?,
        VariableNode => 0,
        _ => null,
    };
}
