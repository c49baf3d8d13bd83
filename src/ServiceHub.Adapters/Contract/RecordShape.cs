namespace ServiceHub.Adapters.Contract;

/// <summary>The fields that an agency's mapping yields, in order; known at start, so that the contract can be checked against it.</summary>
/// <param name="Fields">The fields.</param>
public sealed record RecordShape(IReadOnlyList<RecordField> Fields);
