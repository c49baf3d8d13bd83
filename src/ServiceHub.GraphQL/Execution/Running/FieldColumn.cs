using ServiceHub.GraphQL.Errors;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>What a field has for all rows of its level.</summary>
internal sealed class FieldColumn<TResult>
{
    /// <summary>The error of every row, or null.</summary>
    public FieldError? Failure { get; set; }

    public IReadOnlyList<Resolved<TResult>> Results { get; set; } = [];

    /// <summary>For each row how many objects the rows before it have; null when the objects are not resolved level by level.</summary>
    public int[]? FirstItems { get; set; }
}
