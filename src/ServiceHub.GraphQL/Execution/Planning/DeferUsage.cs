using ServiceHub.GraphQL.Language.Ast;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>A use of <c>@defer</c> at one place of a plan. Each is itself and no other, however alike two may look.</summary>
internal sealed class DeferUsage(DirectiveNode directive, string? label, DeferUsage? parent)
{
    public DirectiveNode Directive { get; } = directive;

    public string? Label { get; } = label;

    /// <summary>The deferred fragment that this one stands in; null when there is none.</summary>
    public DeferUsage? Parent { get; } = parent;
}
