using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>The selection sets that are merged at one place of an operation.</summary>
/// <param name="Sets">Each with the deferred fragment in which it stands, if any.</param>
/// <param name="Group">The deferred fragments with which the place is delivered; empty when it is at once.</param>
internal sealed record Selections(IReadOnlyList<(SelectionSetNode Set, DeferUsage? Usage)> Sets, IReadOnlySet<DeferUsage> Group)
{
    public static IReadOnlySet<DeferUsage> AtOnce { get; } = new HashSet<DeferUsage>();
}
