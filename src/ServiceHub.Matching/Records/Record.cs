using ServiceHub.Matching.Fields;
using ServiceHub.Matching.Text;

namespace ServiceHub.Matching.Records;

/// <summary>What one register says of one person, read for comparing. Made by <see cref="RecordSchema.Read"/>.</summary>
public sealed class Record
{
    internal Record(FieldValue?[] values)
    {
        Values = values;
        Fingerprint = values.Aggregate(0UL, (hash, value) => Fingerprints.Join(hash, value?.Fingerprint ?? 0));
    }

    internal FieldValue?[] Values { get; }

    /// <summary>The same for records that say the same: what has to be drawn or ordered goes by it, never by the order of arrival.</summary>
    internal ulong Fingerprint { get; }
}
