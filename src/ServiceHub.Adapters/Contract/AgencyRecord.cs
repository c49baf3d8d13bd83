namespace ServiceHub.Adapters.Contract;

/// <summary>A record of an agency after mapping: values by the shape's field order, each null or of the field's type.</summary>
/// <param name="Shape">The fields.</param>
/// <param name="Values">One value a field.</param>
public sealed record AgencyRecord(RecordShape Shape, IReadOnlyList<object?> Values);
