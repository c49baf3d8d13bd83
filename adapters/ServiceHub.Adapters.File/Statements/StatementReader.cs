using ServiceHub.Adapters.Conversion;
using ServiceHub.Adapters.File.Formats;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.File.Statements;

/// <summary>Reads the sections of a manifest that describe places of statements; all have the same keys.</summary>
/// <param name="plan">The operation.</param>
/// <param name="records">The fields of a record, which totals name.</param>
internal sealed class StatementReader(AdapterPlan plan, FieldNames? records)
{
    /// <summary>The place, or null after a report.</summary>
    /// <param name="section">Its section.</param>
    /// <param name="name">The place for people.</param>
    /// <param name="fields">The fields that it has.</param>
    public StatementPlace? Read(ManifestSection section, string name, FieldNames? fields)
    {
        var expected = ReadExpected(section.OptionalSection("expect"), fields);
        var asOf = section.OptionalSection("asOf") is { } time ? ReadAsOf(time, fields) : null;
        var count = section.Has("count") ? ReadField(section, "count", fields) : null;
        var sha256 = section.Has("sha256") ? ReadField(section, "sha256", fields) : null;
        var totals = ReadTotals(section.OptionalSection("totals"), fields);
        return fields is null || expected is null || totals is null
            ? null
            : new StatementPlace { Name = name, Expected = expected, AsOf = asOf, Count = count, Sha256 = sha256, Totals = totals };
    }

    private static string? ReadField(ManifestSection section, string key, FieldNames? fields) =>
        fields?.Read(section, key) is { } index ? fields.All[index] : null;

    private StatedTime? ReadAsOf(ManifestSection section, FieldNames? fields)
    {
        var field = section.Text("from") is { } from && fields?.Find(section, "from", from) is not null ? from : null;
        var converter = section.Has("convert") ? ConverterCatalogue.Read(section) : null;
        if (converter is not null && converter.Type != typeof(DateOnly))
        {
            section.Report("convert", "This does not yield a whole date.", "Write date or buddhist-date; leave it out for ISO 8601 with or without a time.");
        }
        if (plan.Manifest.UtcOffset is null && !plan.Operation.Has("utcOffset"))
        {
            plan.Operation.Report("utcOffset", "The file's date has no time zone.", "Write the agency's offset from UTC, such as +07:00.");
        }
        return field is null ? null : new StatedTime(field, converter, plan.Manifest.UtcOffset);
    }

    private static Dictionary<string, string>? ReadExpected(ManifestSection? section, FieldNames? fields)
    {
        var expected = new Dictionary<string, string>();
        foreach (var name in section?.Keys ?? [])
        {
            if (section!.Text(name) is not { } text || fields?.Find(section, name, name) is null)
            {
                return null;
            }
            expected.Add(name, text);
        }
        return expected;
    }

    private List<Total>? ReadTotals(ManifestSection? section, FieldNames? fields)
    {
        var totals = new List<Total>();
        foreach (var name in section?.Keys ?? [])
        {
            var total = section!.Section(name);
            var field = records is null ? null : records.Read(total, "of");
            var digits = total?.OptionalInteger("digits", 1, Total.MostDigits);
            if (field is null || fields?.Find(section, name, name) is null)
            {
                return null;
            }
            totals.Add(new Total(name, field.Value, digits is { } most ? (decimal)Math.Pow(10, most) : null));
        }
        return totals;
    }
}
