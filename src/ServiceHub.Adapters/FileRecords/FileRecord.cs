using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.FileRecords;

/// <summary>One line of an agency's register, as the hub keeps it between two file drops.</summary>
/// <param name="Subject">Whom the line is about.</param>
/// <param name="Payload">
/// The line's raw field values, opaque to the store and personal: encrypt it at rest. Empty when the line was there but could
/// not be read, so that the person's answer is a failure and not "unknown".
/// </param>
public sealed record FileRecord(NationalId Subject, ReadOnlyMemory<byte> Payload);
