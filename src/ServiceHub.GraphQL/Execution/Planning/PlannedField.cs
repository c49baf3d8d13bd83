using System.Text;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>The selections of an operation that have one response key at one place, merged (specification, section 6.3.2).</summary>
internal sealed class PlannedField(
    SourceText document, FieldDefinition definition, IReadOnlyList<FieldNode> nodes, ArgumentPlan arguments, int slot)
{
    private IReadOnlyList<SourceLocation>? _locations;

    public string ResponseKey { get; } = nodes[0].ResponseKey;

    /// <summary><c>,"key":</c></summary>
    public byte[] KeyUtf8 { get; } = Encoding.UTF8.GetBytes($",\"{nodes[0].ResponseKey}\":");

    public FieldDefinition Definition { get; } = definition;

    public ArgumentPlan Arguments { get; } = arguments;

    /// <summary>Where an execution keeps what the field has for all rows, or its arguments.</summary>
    public int Slot { get; } = slot;

    public IReadOnlyList<SelectionSetNode> SelectionSets { get; } = [.. nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()];

    /// <summary>Counted once, however many parents the field fails for.</summary>
    public IReadOnlyList<SourceLocation> Locations() =>
        _locations ??= [.. nodes.Select(node => new SourcePosition(document, node.Start).Location)];
}
