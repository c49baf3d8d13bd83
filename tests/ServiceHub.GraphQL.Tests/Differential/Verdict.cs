using System.Text.Json.Nodes;

namespace ServiceHub.GraphQL.Tests.Differential;

/// <summary>What one side says of a document; what does not apply is null.</summary>
/// <param name="Crash">What should never have happened.</param>
/// <param name="Syntax">Where the syntax is broken.</param>
/// <param name="Validation">The errors of validation.</param>
/// <param name="IsCyclic">Whether a fragment of an invalid document spreads itself; ours only.</param>
/// <param name="Refused">The places of each error for which a valid document is not executed.</param>
/// <param name="Data">The response's data.</param>
/// <param name="Errors">The errors of the execution.</param>
/// <param name="Responses">The responses of an incremental delivery; null when the document asks for none.</param>
/// <param name="Causes">Everything that fails when no failure hides another; theirs only.</param>
internal sealed record Verdict(
    string? Crash = null,
    string? Syntax = null,
    IReadOnlyList<BrokenRule>? Validation = null,
    bool IsCyclic = false,
    IReadOnlyList<IReadOnlyList<string>>? Refused = null,
    JsonNode? Data = null,
    IReadOnlyList<Failure>? Errors = null,
    IReadOnlyList<JsonNode>? Responses = null,
    IReadOnlyList<Failure>? Causes = null)
{
    /// <summary>How far the document came.</summary>
    public string Stage => this switch
    {
        { Crash: not null } => "crashed",
        { Syntax: not null } => "broken syntax",
        { Validation: not null } => "invalid",
        { Refused: not null } => "refused",
        _ => "executed",
    };
}
