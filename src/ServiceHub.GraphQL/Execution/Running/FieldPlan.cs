using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution.Planning;
using ServiceHub.GraphQL.Language;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.GraphQL.Execution.Running;

/// <summary>A field of an operation, ready to be executed any number of times.</summary>
internal abstract class FieldPlan(PlannedField planned)
{
    public string ResponseKey => planned.ResponseKey;

    /// <summary><c>,"key":</c></summary>
    public byte[] KeyUtf8 => planned.KeyUtf8;

    public FieldDefinition Definition => planned.Definition;

    /// <summary>Fields of the same object that are delivered with other payloads.</summary>
    public IReadOnlyList<FieldDefinition> Elsewhere => planned.Elsewhere;

    public ArgumentPlan Arguments => planned.Arguments;

    public int Slot => planned.Slot;

    public bool IsNonNull { get; } = planned.Definition.Type.IsNonNull;

    public IReadOnlyList<SourceLocation> LocationsOf(FieldError error) => planned.LocationsOf(error);
}
