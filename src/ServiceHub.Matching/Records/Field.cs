using ServiceHub.Matching.Fields;

namespace ServiceHub.Matching.Records;

/// <summary>One field that records are compared by.</summary>
/// <param name="Name">Unique in its schema; explanations name it.</param>
/// <param name="Kind">What it holds.</param>
public sealed record Field(string Name, FieldKind Kind);
