using System.Text;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Language.Ast;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Planning;

/// <summary>The selections of an operation that have one response key at one place, merged (specification, section 6.3.2).</summary>
internal sealed record PlannedField(
    SourceText Document, FieldDefinition Definition, IReadOnlyList<CollectedField> Parts, ArgumentPlan Arguments, int Slot)
{
    private IReadOnlyList<SourceLocation>? _locations;

    public string ResponseKey { get; } = Parts[0].Node.ResponseKey;

    /// <summary><c>,"key":</c></summary>
    public byte[] KeyUtf8 { get; } = Encoding.UTF8.GetBytes($",\"{Parts[0].Node.ResponseKey}\":");

    /// <summary>What is selected below.</summary>
    public required Selections Selections { get; init; }

    /// <summary>Fields of the same object that are delivered with other payloads.</summary>
    public required IReadOnlyList<FieldDefinition> Elsewhere { get; init; }

    /// <summary>The @stream that is heeded here.</summary>
    public DirectiveNode? Stream { get; init; }

    /// <summary>The field as the items at the beginning of a streamed list see it.</summary>
    public PlannedField AtOnce() => this with { Stream = null };

    /// <summary>The field as the streamed items see it: they are delivered by themselves, whatever was deferred around them.</summary>
    public PlannedField Streamed() => this with
    {
        Stream = null,
        Selections = new([.. Selections.Sets.Select(part => (part.Set, (DeferUsage?)null))], Selections.AtOnce),
    };

    /// <summary>Where an error of the field stands in the document; counted once, however many parents the field fails for.</summary>
    public IReadOnlyList<SourceLocation> LocationsOf(FieldError error) => error.Start is { } start
        ? [new SourcePosition(Document, start).Location]
        : _locations ??= [.. Parts.Select(part => new SourcePosition(Document, part.Node.Start).Location)];
}
