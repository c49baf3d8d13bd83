using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>A request that both sides are asked.</summary>
internal sealed partial record Question(string Query, string? OperationName, JsonObject? Variables)
{
    /// <summary>Whether a part of the answer may come later.</summary>
    public bool IsIncremental => Query.Contains("defer", StringComparison.Ordinal) || Query.Contains("stream", StringComparison.Ordinal);

    /// <summary>The rest of the line at a place, <c>line:column</c>.</summary>
    public string From(string place)
    {
        var at = place.Split(':').Select(int.Parse).ToArray();
        return LineEnd().Split(Query)[at[0] - 1][(at[1] - 1)..];
    }

    [GeneratedRegex("\r\n|[\n\r]")]
    private static partial Regex LineEnd();
}
