using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Mapping;

namespace ServiceHub.Adapters.Conversion;

/// <summary>
/// A moment of the common era in ISO 8601. Where the text states no offset from UTC, the section's <c>utcOffset</c> holds, else the
/// operation's; where there is none either, the text is refused.
/// </summary>
internal sealed class DateTimeConverter(TimeSpan? utcOffset) : IValueConverter
{
    public string Name => "date-time";

    public Type Type => typeof(DateTimeOffset);

    public static DateTimeConverter Read(ManifestSection section) => new(ReadOffset(section) ?? ReadOffset(section.Common));

    public object? Convert(string text) =>
        AgencyTime.TryParse(ThaiDigits.ToAscii(text), utcOffset, out var time) && Era.Common.TryToCommon(time.Year, out _) ? time : null;

    private static TimeSpan? ReadOffset(ManifestSection section) =>
        section.OptionalParse<TimeSpan?>("utcOffset", ManifestReader.TryOffset, "an offset from UTC, such as +07:00");
}
