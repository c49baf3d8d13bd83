using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.File.Statements;

/// <summary>The field that says as of when a file is true.</summary>
/// <param name="Field">The field.</param>
/// <param name="Date">Reads a date, which stands for its first moment; null for ISO 8601, a date or a time.</param>
/// <param name="UtcOffset">The agency's offset from UTC; null refuses a text that states none.</param>
internal sealed record StatedTime(string Field, IValueConverter? Date, TimeSpan? UtcOffset)
{
    public DateTimeOffset? Read(string text)
    {
        if (Date is null)
        {
            return AgencyTime.TryParse(text, UtcOffset, out var time) ? time : null;
        }
        return Date.Convert(text) is DateOnly date ? new DateTimeOffset(date, TimeOnly.MinValue, UtcOffset ?? TimeSpan.Zero) : null;
    }
}
